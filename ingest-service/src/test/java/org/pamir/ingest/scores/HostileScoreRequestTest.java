package org.pamir.ingest.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** Requests around a file that no editor would send. What may be wrong inside a file: {@link HostileScoreFileTest}. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class HostileScoreRequestTest {

    @ParameterizedTest
    @CsvSource({
        "text/csv",
        "text/plain; charset=utf-8",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "application/json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "nonsense"
    })
    void theContentTypeIsOnlyAHint(String contentType) {
        Response answer = as("publisher")
                .config(asTheyAre(contentType))
                .header("Content-Type", contentType)
                .body("edition,country,heroin_trade\n2025,AUS,4\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/imports/scores");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void badFilesAreProblemsWithTheirStatus() {
        assertRefused(request().body(new byte[5 * 1024 * 1024 + 1]).post("/api/imports/scores"), 413, "too-large");
        assertRefused(
                request()
                        .body(HostileScoreFileTest.good()
                                .part(TestWorkbook.SHEET, new byte[15_000_000])
                                .zip())
                        .post("/api/imports/scores"),
                413,
                "too-large");
        assertRefused(request().body(new byte[] {1, 2, 3}).post("/api/imports/scores"), 415, "unsupported-file");
        assertRefused(
                request()
                        .body(HostileScoreFileTest.good()
                                .part(TestWorkbook.SHEET, "x")
                                .zip())
                        .post("/api/imports/scores"),
                422,
                "unreadable-file");
        assertRefused(request().body(new byte[0]).post("/api/imports/scores"), 400, "no-file");
        assertRefused(as("publisher").multiPart("other", "x").post("/api/imports/scores"), 400, "no-file");
    }

    @Test
    void aBodyThatAnnouncesNoLengthIsCutAtFiveMebibytes() throws Exception {
        byte[] body = "edition,country,heroin_trade\n".repeat(190_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/imports/scores"))
                .header("Authorization", Login.header("publisher"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:pamir:problem:too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed; boundary=x"})
    void aFormThatIsNoneIsAProblem(String contentType) {
        Response answer = as("publisher")
                .config(asTheyAre(contentType))
                .header("Content-Type", contentType)
                .body("no form".getBytes(StandardCharsets.UTF_8))
                .post("/api/imports/scores");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private static void assertRefused(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:pamir:problem:" + type))
                .body("detail", not(containsString("Exception")));
    }

    private static RequestSpecification request() {
        return as("publisher").contentType("application/octet-stream");
    }

    /** Bodies go out as they are, whatever they are called. */
    private static RestAssuredConfig asTheyAre(String contentType) {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(contentType, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }
}
