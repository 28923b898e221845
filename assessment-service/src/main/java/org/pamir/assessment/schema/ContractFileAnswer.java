package org.pamir.assessment.schema;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pamir.contract.ContractResources;

/**
 * A file of the contract, as it is served.
 *
 * @param tag which names these bytes
 */
record ContractFileAnswer(String text, EntityTag tag) {

    /** @throws IllegalArgumentException if the contract has no such file */
    static ContractFileAnswer of(String name) {
        String text = ContractResources.text(name);
        String digest =
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        return new ContractFileAnswer(text, new EntityTag(digest));
    }

    /** The file, or 304 where whoever asks has it. */
    Response.ResponseBuilder answer(Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(text)).tag(tag);
    }
}
