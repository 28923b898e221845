package org.pamir.ingest.hostile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.fuzz.Wire;
import org.pamir.ingest.RealPostgresAndKafka;

/**
 * Requests as no client library sends them, byte by byte. Whatever a proxy might read in another way is refused, and the
 * connection closed, so that nothing behind it is taken for a request.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class FramingTest {

    private static final String SECTION = "/api/editions/2021/countries/BGD/sections/people";
    private static final String HOST = "Host: localhost\r\n";
    private static final String SMUGGLED = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    static Stream<Arguments> requests() {
        return Stream.of(
                // What is behind the body is a second request for one of the two readers.
                post(
                        "both lengths",
                        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                        400),
                post("both lengths, turned", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", 400),
                post("a coding of no kind", "Transfer-Encoding: xchunked\r\n\r\n" + SMUGGLED, 400),
                post("a coding before chunked", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + SMUGGLED, 400),
                post("chunked not last", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 400),
                post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
                post("a blank before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SMUGGLED, 400),
                post("two lengths", "Content-Length: 2\r\nContent-Length: 44\r\n\r\n{}" + SMUGGLED, 400),
                post("a list of lengths", "Content-Length: 2, 2\r\n\r\n{}", 400),
                post("a length with a sign", "Content-Length: +2\r\n\r\n{}", 400),
                post("a length below zero", "Content-Length: -2\r\n\r\n{}", 400),
                post("a length beyond numbers", "Content-Length: 99999999999999999999\r\n\r\n{}", 400),
                get("bare line feeds", "GET " + SECTION + " HTTP/1.1\nHost: localhost\n\n", 400),
                get("a bare carriage return", line(SECTION) + HOST + "X-A: a\rX-B: b\r\n\r\n", 400),
                get("two hosts", line(SECTION) + HOST + "Host: elsewhere\r\n\r\n", 400),
                get("no host", line(SECTION) + "\r\n", 400),
                get("a host that is none", line(SECTION) + "Host: a b<c>\r\n\r\n", 400),
                get("a NUL in a header", line(SECTION) + HOST + "X-A: a\0b\r\n\r\n", 400),
                get("a header without a colon", line(SECTION) + HOST + "XA\r\n\r\n", 400),
                closing("a NUL in the address", line(SECTION + "\0") + HOST + "\r\n", 400),
                get("a blank in the address", line(SECTION + " x") + HOST + "\r\n", 400),
                get("bytes beyond ASCII in the address", line("/desk/\u00ff\u00fe") + HOST + "\r\n", 400),
                closing("half an escape in the address", line(SECTION + "%zz") + HOST + "\r\n", 400),
                closing("half an escape in the query", line(SECTION + "?a=%zz") + HOST + "\r\n", 400),
                get("a method that is none", "GE<T " + SECTION + " HTTP/1.1\r\n" + HOST + "\r\n", 400),
                get("a version of tomorrow", "GET " + SECTION + " HTTP/3.7\r\n" + HOST + "\r\n", 400),
                get("something else than HTTP", "\u0016\u0003\u0001\u0002\0\u0001 hello\r\n\r\n", 400),
                get("an address of 50,000 characters", line(SECTION + "?" + parameters()) + HOST + "\r\n", 414),
                get("headers of 17 KiB", line(SECTION) + HOST + "X-A: " + "a".repeat(17_000) + "\r\n\r\n", 431),
                get("three thousand headers", line(SECTION) + HOST + "X-A: aaaa\r\n".repeat(3_000) + "\r\n", 431),
                // RFC 9112, section 5.2: a folded line may also be read as one with a blank in it, and is.
                closing("a folded header", line(SECTION) + HOST + "X-A: a\r\n  folded\r\n\r\n", 404),
                // Section 3.2.2: the absolute form must be understood.
                closing("the absolute form", line("http://elsewhere.example" + SECTION) + HOST + "\r\n", 404),
                closing("a tunnel", "CONNECT elsewhere.example:443 HTTP/1.1\r\n" + HOST + "\r\n", 400),
                closing("everything there is", "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n", 400),
                closing("TRACE", "TRACE " + SECTION + " HTTP/1.1\r\n" + HOST + "Cookie: a=secret\r\n\r\n", 405),
                closing("a method of our own", "FROB " + SECTION + " HTTP/1.1\r\n" + HOST + "\r\n", 405),
                closing("a method overridden", line(SECTION) + HOST + "X-HTTP-Method-Override: DELETE\r\n\r\n", 404),
                closing("line breaks in the address", line(SECTION + "%0d%0aSet-Cookie:%20a=b") + HOST + "\r\n", 404));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void anOddRequestIsRefusedAndNothingBehindItIsDone(String name, String request, int status) throws IOException {
        List<Wire.Answer> answers = Wire.ask(request);

        assertThat(answers).as(name).hasSize(1);
        Wire.Answer answer = answers.get(0);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).doesNotContain("set-cookie");
        assertThat(answer.body()).doesNotContain("Exception", "Error id", "secret", "\tat ");
        // What is no HTTP at all is refused by the server below us, without a body.
        assertThat(answer.body().isEmpty() || answer.head().contains("content-type: application/problem+json"))
                .as(answer.toString())
                .isTrue();
    }

    @Test
    void aBrokenChunkEndsTheConnection() throws IOException {
        List<Wire.Answer> answers = Wire.ask("POST " + SECTION + " HTTP/1.1\r\n" + HOST
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" + SMUGGLED);

        assertThat(answers).noneMatch(answer -> answer.status() < 400);
    }

    @ParameterizedTest
    @CsvSource({SECTION + ", 413", "/api/imports/scores, 401", "/desk/login, 302"})
    void aBodyWithoutAnAnnouncedLengthIsCut(String path, int status) throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        Wire.Answer answer = Wire.first("POST " + path + " HTTP/1.1\r\n" + HOST
                + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(20) + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"a comma, x=a%2Cb, 'x=a,b'", "a semicolon, x=a%3Bb, x=a;b"})
    void whoeverWantedAnAddressWithOddCharactersIsSentToLogIn(String name, String kept, String query) {
        var answer = given().redirects().follow(false).urlEncodingEnabled(false).get("/desk/editions?" + query);

        answer.then().statusCode(302);
        assertThat(answer.cookie("pamir-desk-wanted")).endsWith("/desk/editions?" + kept);
    }

    @ParameterizedTest
    @CsvSource({"''", "application/json", "multipart/form-data", "multipart/form-data; boundary=x", "nonsense"})
    void aLoginThatIsNoFormLeadsBackToTheForm(String type) throws IOException {
        String header = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";

        Wire.Answer answer =
                Wire.first("POST /desk/login HTTP/1.1\r\n" + HOST + header + "Content-Length: 2\r\n\r\n{}");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.head()).contains("/desk/login?failed");
    }

    private static String parameters() {
        return String.join(
                "&", IntStream.range(0, 10_000).mapToObj(i -> "a" + i + "=1").toList());
    }

    private static String line(String target) {
        return "GET " + target + " HTTP/1.1\r\n";
    }

    private static Arguments get(String name, String request, int status) {
        return Arguments.of(name, request, status);
    }

    /** Where it ends is clear, so it must say itself that it is the last one. */
    private static Arguments closing(String name, String request, int status) {
        String lines = request.substring(0, request.length() - 2);
        return Arguments.of(name, lines + "Connection: close\r\n\r\n", status);
    }

    private static Arguments post(String name, String rest, int status) {
        return Arguments.of(name, "POST " + SECTION + " HTTP/1.1\r\n" + HOST + rest, status);
    }
}
