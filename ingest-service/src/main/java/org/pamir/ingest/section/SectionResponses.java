package org.pamir.ingest.section;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.SectionRevised;

/** A section as an answer, after an edit or without one. */
final class SectionResponses {

    private SectionResponses() {}

    /**
     * @param location of the section
     * @throws HttpProblem where the edit was refused
     */
    static Response of(Outcome outcome, URI location) {
        if (outcome instanceof Outcome.Created created) {
            return answer(Response.created(location), created.section());
        }
        if (outcome instanceof Outcome.Revised revised) {
            return answer(Response.ok(), revised.section());
        }
        if (outcome instanceof Outcome.Unchanged unchanged) {
            return answer(Response.ok(), unchanged.section());
        }
        throw SectionProblems.of(outcome);
    }

    /** A section is answered as it is published, byte for byte. */
    static Response answer(Response.ResponseBuilder response, SectionRevised section) {
        return response.entity(EventCodec.write(section))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", EntityTags.of(section.revision()))
                .build();
    }
}
