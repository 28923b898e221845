package org.pamir.ingest.upload;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.pamir.ingest.problem.Problems;

/** A form that breaks off is its sender's affair; the framework reads forms itself and throws what it meets. */
@Provider
class UploadBodyProblems implements ExceptionMapper<IOException> {

    @Override
    public Response toResponse(IOException exception) {
        return Problems.problem(400, "unreadable-body", "The body cannot be read")
                .withDetail("It broke off, or is not what its Content-Type says")
                .build()
                .toResponse();
    }
}
