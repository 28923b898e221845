package org.pamir.assessment.download;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A file as an answer: named, tagged, or 304. */
public final class FileAnswer {

    private FileAnswer() {}

    /** @param name made of letters, digits, {@code _}, {@code -} and {@code .} */
    public static Response.ResponseBuilder of(MadeFile file, String mediaType, String name, Request request) {
        EntityTag tag = new EntityTag(file.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(file.bytes()).type(mediaType);
        return answer.tag(tag).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
