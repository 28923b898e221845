package org.pamir.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests for the operations of one API: the same ones for the same seed. */
final class Attempts {

    private final JsonNode document;
    private final List<Operation> operations;
    private final List<String> authorizations;
    private final long seed;

    /** @param authorizations values of that header, one for each who is tried; empty for nobody */
    Attempts(JsonNode document, List<String> authorizations, long seed) {
        this.document = document;
        this.operations = Operation.of(document);
        this.authorizations = authorizations;
        this.seed = seed;
    }

    List<Operation> operations() {
        return operations;
    }

    Attempt attempt(long number) {
        Random random = new Random(seed * 1_000_003 + number);
        // The first few numbers of neighbouring seeds are alike.
        random.nextLong();
        Operation operation = operations.get(random.nextInt(operations.size()));
        Values values = new Values(random);
        List<String> headers = headers(operation, random, values);
        String body = body(operation, random, headers);
        return new Attempt(number, operation, target(operation, random, values), headers, body);
    }

    private static String target(Operation operation, Random random, Values values) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.place().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", escaped(values.of(parameter.name()), random));
            } else if (parameter.place().equals("query") && random.nextInt(3) > 0) {
                for (int times = random.nextInt(12) == 0 ? 3 : 1; times > 0; times--) {
                    query.append(query.isEmpty() ? "?" : "&").append(parameter.name());
                    query.append('=').append(escaped(values.of(parameter.name()), random));
                }
            }
        }
        if (random.nextInt(20) == 0) {
            query.append(query.isEmpty() ? "?" : "&").append(escaped(values.noise(), random));
        }
        return path + query;
    }

    private List<String> headers(Operation operation, Random random, Values values) {
        List<String> headers = new ArrayList<>();
        String authorization = authorizations.get(random.nextInt(authorizations.size()));
        if (!authorization.isEmpty()) {
            headers.add("Authorization: " + authorization);
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.place().equals("header") && random.nextInt(4) > 0) {
                headers.add(parameter.name() + ": " + plain(values.of(parameter.name())));
            }
        }
        if (random.nextInt(6) == 0) {
            headers.add("Accept: " + (random.nextBoolean() ? "text/html" : plain(values.noise())));
        }
        if (random.nextInt(15) == 0) {
            headers.add("Content-Encoding: " + plain(values.of("Content-Encoding")));
        }
        return headers;
    }

    private String body(Operation operation, Random random, List<String> headers) {
        if (operation.bodies().isEmpty()) {
            return random.nextInt(20) == 0 ? "{}" : null;
        }
        List<Map.Entry<String, JsonNode>> bodies =
                List.copyOf(operation.bodies().entrySet());
        Map.Entry<String, JsonNode> chosen = bodies.get(random.nextInt(bodies.size()));
        if (random.nextInt(12) > 0) {
            boolean isForm = chosen.getKey().startsWith("multipart/");
            headers.add("Content-Type: " + chosen.getKey() + (isForm ? "; boundary=x" : ""));
        }
        Values values = new Values(random);
        if (chosen.getKey().contains("json")) {
            return new JsonBodies(document, random).text(chosen.getValue());
        }
        String text = random.nextBoolean()
                ? "edition,country,heroin_trade\n2021," + values.of("country") + "," + values.odd() + "\n"
                : "DRUGS\n" + values.noise() + "\nPEOPLE\n" + values.odd();
        return chosen.getKey().startsWith("multipart/")
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + plain(values.odd())
                        + "\"\r\n\r\n" + text + "\r\n--x--\r\n"
                : text;
    }

    /** Mostly as it should be; now and then something is left that a client library would not let through. */
    private static String escaped(String text, Random random) {
        return random.nextInt(40) == 0
                ? text.replaceAll("[\\s#]", "+")
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x1f\\x7f]", "");
    }
}
