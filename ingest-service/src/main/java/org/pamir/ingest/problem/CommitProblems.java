package org.pamir.ingest.problem;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A commit that fails is told of by an exception that no method of ours declares, so it arrives wrapped; what the database
 * said is only among what was suppressed on the way.
 */
@Provider
class CommitProblems implements ExceptionMapper<ArcUndeclaredThrowableException> {

    @Override
    public Response toResponse(ArcUndeclaredThrowableException exception) {
        return DatabaseProblems.of(exception).toResponse();
    }
}
