package org.pamir.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;

/** One of Pamir's services over HTTP. Safe to use from several threads. */
public final class Server {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    /** Imports parse whole files. */
    private static final Duration IMPORTING = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 4;
    /** A server that wants to be left alone for longer is told to the user instead. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            // Where it leads to is not who the credentials are for.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private final Credentials credentials;

    public Server(URI address, Credentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    public Answer get(String path) throws Failure {
        return send(request(path, ANSWERING).GET());
    }

    /** @param etag of what is known already: then the answer may be a 304 */
    public Answer getUnless(String etag, String path) throws Failure {
        return send(request(path, ANSWERING).header("If-None-Match", etag).GET());
    }

    /** @param precondition header and its value; empty for none */
    public Answer send(String method, String path, JsonNode body, String... precondition) throws Failure {
        HttpRequest.Builder request = request(path, ANSWERING);
        if (precondition.length > 0) {
            request.headers(precondition);
        }
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return send(
                request.header("Content-Type", "application/json").method(method, BodyPublishers.ofByteArray(bytes)));
    }

    public Answer upload(String path, String type, byte[] body) throws Failure {
        return send(request(path, IMPORTING).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(timeout)
                .header("Accept", "application/json, application/problem+json");
        if (credentials.authorization() != null) {
            request.header("Authorization", credentials.authorization());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder builder) throws Failure {
        HttpRequest request = builder.build();
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                Duration pause = pause(response);
                if (response.statusCode() != 503 || attempt == ATTEMPTS || pause.compareTo(LONGEST_PAUSE) > 0) {
                    return answer(response);
                }
                Thread.sleep(pause.toMillis());
            }
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Failure(Finding.of(
                    Outcome.SERVER,
                    "no answer from " + address + " (" + why + ")",
                    "is Pamir running there? PAMIR_URL, PAMIR_READ_URL and pamir login say where it is"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Finding.of(Outcome.SERVER, "interrupted while waiting for " + address, null));
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                address.toString(),
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    /** Dates are not read: the server of Pamir gives seconds. */
    private static Duration pause(HttpResponse<byte[]> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("1");
        return seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofSeconds(1);
    }
}
