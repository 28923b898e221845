package org.pamir.assessment.bench;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConstantRouteTest {

    @ParameterizedTest
    @ValueSource(strings = {"constants", "resource-constants"})
    void theConstantIsNotThereUnlessItIsAskedForInTheSettings(String way) {
        assertThat(get("/api/bench/" + way + "/1000").statusCode()).isEqualTo(404);
    }
}
