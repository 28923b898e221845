package org.pamir.assessment.hostile;

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
import org.pamir.assessment.RealParts;

/** The same over HTTP/2, which a client may begin on the same port. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class Http2Test {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    @Test
    void aBodyIsRead() throws Exception {
        upgrade();

        HttpResponse<String> answer = send(hook().POST(BodyPublishers.ofString("{\"url\": \"ftp://x\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(send(request("/api/webhooks")).statusCode()).isEqualTo(401);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        upgrade();
        byte[] large = new byte[200_000];

        HttpResponse<String> announced = send(hook().method("POST", BodyPublishers.ofByteArray(large)));
        HttpResponse<String> unannounced =
                send(hook().method("POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isBetween(400, 499);
        assertThat(unannounced.headers().firstValue("content-type")).contains("application/problem+json");
    }

    private HttpRequest.Builder hook() {
        return request("/api/webhooks").header("Authorization", "Bearer alpha-0123456789-0123456789-0123456789");
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
