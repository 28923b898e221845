package org.pamir.ingest.desk.proposal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The read side, which knows all countries' values. */
@RegisterRestClient(configKey = "assessment-service")
@Path("/api/editions/{edition}/countries/{country}")
interface StandingsClient {

    /** @param scores changed indicators only; null stands for not scored */
    record Wanted(Map<String, BigDecimal> scores) {}

    record Answer(Quadrant quadrant, Map<String, Movement> measures) {}

    /** Null where a composite has no value. */
    record Quadrant(String from, String to) {}

    record Movement(Value from, Value to) {}

    /** All null where something under the measure is not scored. */
    record Value(BigDecimal value, String band, Place rank) {}

    record Place(int rank, int of) {}

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Answer preview(@RestPath String edition, @RestPath String country, Wanted wanted);
}
