package org.pamir.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** The same over HTTP/2, which a client may begin on the same port. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class Http2Test {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    @Test
    void anEditIsTaken() throws Exception {
        upgrade();

        HttpResponse<String> answer = send(edit().PUT(BodyPublishers.ofString("{\"narrative\": \"Over HTTP/2.\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(send(edit().PUT(BodyPublishers.ofString("{"))).statusCode()).isBetween(400, 412);
        assertThat(send(request("/api/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        upgrade();
        byte[] large = new byte[200_000];

        HttpResponse<String> announced = send(edit().method("PUT", BodyPublishers.ofByteArray(large)));
        HttpResponse<String> unannounced =
                send(edit().method("PUT", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isBetween(400, 499);
        assertThat(unannounced.headers().firstValue("content-type")).contains("application/problem+json");
    }

    private HttpRequest.Builder edit() {
        return request("/api/editions/2025/countries/CAF/sections/drugs")
                .header("Authorization", Login.header("publisher"))
                .header("If-None-Match", "*");
    }

    private void upgrade() throws Exception {
        HttpResponse<String> first = send(request("/q/health/live"));
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
