package org.pamir.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** {@code deploy/fuzz/run}: both APIs of a running product. */
public final class FuzzCommand {

    private static final List<String> ROLES = List.of("author", "reviewer", "publisher", "admin");

    private FuzzCommand() {}

    /**
     * @param arguments write address, read address, requests, seed; the accounts' password is in PAMIR_LOCAL_PASSWORD, the
     *     consumer's key in PAMIR_WEBHOOK_KEY
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        long requests = Long.parseLong(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        System.out.println("seed " + seed);
        boolean isGood = run("write", URI.create(arguments[0]), editors(), requests / 2, seed)
                & run("read", URI.create(arguments[1]), consumers(), requests - requests / 2, seed);
        System.exit(isGood ? 0 : 1);
    }

    private static boolean run(String api, URI service, List<String> who, long requests, long seed)
            throws IOException, InterruptedException, ExecutionException {
        PrintStream out = System.out;
        Fuzz fuzz = new Fuzz(service, who, seed);
        List<String> objections = fuzz.run(requests);
        out.printf("%s API: %d operations, %d requests, %s%n", api, fuzz.operations(), requests, fuzz.statuses());
        objections.forEach(out::println);
        boolean isAlive = isReady(service);
        out.printf("%s API: %d objections, %s%n", api, objections.size(), isAlive ? "ready" : "NOT READY");
        return objections.isEmpty() && isAlive;
    }

    private static List<String> editors() {
        String password = setting("PAMIR_LOCAL_PASSWORD");
        List<String> who =
                new ArrayList<>(List.of("", "Bearer pamir_0123456789abcdef_" + "A".repeat(43), "Bearer a.b.c"));
        ROLES.forEach(role -> who.addAll(List.of(basic(role, password), basic(role, password))));
        return who;
    }

    private static List<String> consumers() {
        return List.of("", "Bearer wrong", "Bearer " + setting("PAMIR_WEBHOOK_KEY"));
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String setting(String name) {
        return Map.copyOf(System.getenv()).getOrDefault(name, "");
    }

    private static boolean isReady(URI service) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) service.resolve("/q/health/ready").toURL().openConnection();
        return connection.getResponseCode() == 200;
    }
}
