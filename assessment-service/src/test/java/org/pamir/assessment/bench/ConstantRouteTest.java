package org.pamir.assessment.bench;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConstantRouteTest {

    @Test
    void theConstantIsNotThereUnlessItIsAskedForInTheSettings() {
        assertThat(get("/api/bench/constants/1000").statusCode()).isEqualTo(404);
    }
}
