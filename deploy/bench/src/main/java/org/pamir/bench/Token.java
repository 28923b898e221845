package org.pamir.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way in for a pipeline: a password would be hashed anew for every edit, which takes longer than the edit. */
public final class Token {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private Token() {}

    /** @param password of the account {@code publisher} */
    public static String make(URI write, String password) throws InterruptedException {
        return make(write, "publisher", password);
    }

    /** @param role of the token, and the name of the account that has it */
    public static String make(URI write, String role, String password) throws InterruptedException {
        byte[] account = (role + ":" + password).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(write.resolve("/api/tokens"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\": \"benchmark\", \"grants\": [\"" + role + "\"], \"expires_in_days\": 1}"))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(answer.body());
            if (answer.statusCode() != 201 || !token.find()) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return token.group(1);
        } catch (IOException e) {
            throw new IllegalStateException("no token from " + request.uri(), e);
        }
    }
}
