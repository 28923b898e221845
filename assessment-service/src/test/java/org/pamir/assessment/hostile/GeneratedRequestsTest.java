package org.pamir.assessment.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;
import org.pamir.fuzz.Fuzz;

/** A few of the requests that deploy/fuzz/run sends many of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GeneratedRequestsTest {

    private static final long SEED = 5;

    @TestHTTPResource("/")
    URI service;

    @Test
    void noGeneratedRequestMeetsAFaultOrLearnsOfTheInside() throws Exception {
        // Without a consumer's key: webhooks would fill the places that other tests count.
        Fuzz fuzz = new Fuzz(service, List.of("", "Bearer wrong"), SEED);

        List<String> objections = fuzz.run(500);

        assertThat(objections).as("seed %d", SEED).isEmpty();
        assertThat(fuzz.statuses()).containsKeys(200, 400, 401, 404);
    }
}
