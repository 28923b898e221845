package org.pamir.ingest.upload;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers for files that are not read. */
@Provider
class RefusedFileProblems implements ExceptionMapper<RefusedFileException> {

    @Override
    public Response toResponse(RefusedFileException refused) {
        return UploadProblems.of(refused).toResponse();
    }
}
