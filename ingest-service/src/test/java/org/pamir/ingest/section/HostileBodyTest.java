package org.pamir.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.section.SectionApiTest.path;
import static org.pamir.ingest.section.SectionApiTest.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** What no editor would send: each is refused with a problem that says why and nothing about the inside. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class HostileBodyTest {

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("nothing", "", 400),
                body("blanks", "   ", 400),
                body("not JSON", "narrative=x", 400),
                body("a cut object", "{\"narrative\": \"x\"", 400),
                body("something behind the end", "{} {}", 400),
                body("a name twice", "{\"narrative\": \"a\", \"narrative\": \"b\"}", 400),
                body("an indicator twice", "{\"scores\": {\"heroin_trade\": 1, \"heroin_trade\": 2}}", 400),
                body("NaN", "{\"scores\": {\"heroin_trade\": NaN}}", 400),
                body("a comment", "{} // x", 400),
                body("single quotes", "{'narrative': 'x'}", 400),
                body("nested too deep", "[".repeat(30_000), 400),
                body("too many keys", keys(3_000), 400),
                body("a name too long", "{\"" + "n".repeat(1_000) + "\": 1}", 400),
                body("a number too long", "{\"scores\": {\"heroin_trade\": " + "1".repeat(10_000) + "}}", 400),
                body("half a surrogate pair", "{\"narrative\": \"\\ud800\"}", 400),
                body("half a surrogate pair in a name", "{\"\\udfff\": 1}", 400),
                body("a byte order mark", "\uFEFF{}", 400),
                body("UTF-16", "{\"narrative\": \"x\"}".getBytes(StandardCharsets.UTF_16), 400),
                body("raw NUL", "{\"narrative\": \"a\0b\"}", 400),
                body("an overlong form", bytes('"', 0xC0, 0x80, '"'), 400),
                body("an encoded surrogate", bytes('"', 0xED, 0xA0, 0x80, '"'), 400),
                body("a byte of no UTF-8", bytes('"', 0xF5, 0x80, 0x80, 0x80, '"'), 400),
                body("an array", "[]", 422),
                body("null", "null", 422),
                body("NUL", "{\"narrative\": \"a\\u0000b\"}", 422),
                body(
                        "NUL in a source",
                        "{\"sources\": [{\"title\": \"\\u0000\", \"url\": \"https://example.org\"}]}",
                        422),
                body("a narrative too long", "{\"narrative\": \"" + "x".repeat(20_001) + "\"}", 422),
                body("scores as a list", "{\"scores\": [1, 2]}", 422),
                body("one byte too many", "{\"narrative\": \"" + "x".repeat(64 * 1024 - 16) + "\"}", 413),
                body("two megabytes", "x".repeat(2_000_000), 413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBadBodyIsRefusedWithAProblem(String name, byte[] body, int status) {
        Response answer = request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path("ZWE", "drugs"));

        assertRefused(answer, status);
        request().get(path("ZWE", "drugs")).then().statusCode(404);
    }

    @Test
    void otherMediaTypesAreRefused() {
        for (String type : new String[] {"text/plain", "application/xml", "multipart/form-data; boundary=x"}) {
            Response answer = request()
                    .header("Content-Type", type)
                    .header("If-None-Match", "*")
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .put(path("ZWE", "drugs"));

            assertRefused(answer, 415);
        }
    }

    /** Written by hand: the answer comes before the body is sent, which a client library takes for a broken pipe. */
    @Test
    void whatTheServiceNeverTakesIsRefusedByItsAnnouncement() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("PUT " + path("ZWE", "drugs") + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json");
        }
    }

    @Test
    void compressedBodiesAreRefusedUnread() {
        Response answer = request()
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .header("If-None-Match", "*")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .put(path("ZWE", "drugs"));

        assertRefused(answer, 415);
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        assertRefused(request().get("/api/nothing"), 404);
        assertRefused(request().delete(path("ZWE", "drugs")), 405);
        assertRefused(request().get(path("ZWE", "drugs") + "/revisions/first"), 404);
        assertRefused(request().get(path("ZWE", "drugs") + "/revisions?limit=0"), 400);
        assertRefused(request().get(path("ZWE", "drugs") + "/revisions?limit=many"), 404);
        assertRefused(request().get("/api/editions/2021/countries/..%2FTJK/sections/drugs"), 404);
    }

    private static void assertRefused(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.asString())
                .doesNotContain("Exception", "org.", "java.", "com.fasterxml", "at com", "select ");
    }

    private static Arguments body(String name, String body, int status) {
        return body(name, body.getBytes(StandardCharsets.UTF_8), status);
    }

    private static Arguments body(String name, byte[] body, int status) {
        return Arguments.of(name, body, status);
    }

    private static String keys(int count) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":1");
        }
        return json.append('}').toString();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
