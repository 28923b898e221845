package org.pamir.ingest.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The part of the read API that the desk asks. */
@Path("/api/editions/{edition}/countries/{country}")
@RegisterRestClient(configKey = "assessment-service")
interface ProfileClient {

    @GET
    PublishedDocument profile(@RestPath String edition, @RestPath String country);
}
