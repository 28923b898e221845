package org.pamir.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * The assessment-service as far as the desk asks it: it knows Rwanda, previews of everything, has a fault for
 * Zambia, and nothing else.
 */
public class StubReadSide implements QuarkusTestResourceLifecycleManager {

    private static final String MEASURE =
            "{\"value\":%s,\"band\":\"moderate\",\"ranks\":{\"world\":{\"rank\":%d,\"of\":193,\"tied_with\":0}}}";
    private static final String RWANDA =
            "{\"edition\":\"2023\",\"version\":1,\"quadrant\":\"low_criminality_high_resilience\","
                    + "\"measures\":{\"criminality\":" + MEASURE.formatted("4.25", 112) + ",\"criminal_markets\":"
                    + MEASURE.formatted("4", 120)
                    + ",\"criminal_actors\":{\"value\":null,\"band\":null,\"ranks\":null},"
                    + "\"resilience\":" + MEASURE.formatted("5.63", 48) + "}}";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", StubReadSide::answer);
        server.start();
        return Map.of(
                "pamir.desk.assessment-url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int status = path.endsWith("/RWA") ? 200 : path.endsWith("/ZMB") ? 503 : 404;
        byte[] body = (status == 200 ? RWANDA : "{}").getBytes(UTF_8);
        if (path.endsWith("/preview") && !path.contains("/ZMB/")) {
            status = 200;
            body = StubPreview.answer(
                    path.split("/")[3], exchange.getRequestBody().readAllBytes());
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
