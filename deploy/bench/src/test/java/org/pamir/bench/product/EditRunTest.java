package org.pamir.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.bench.pace.Pace;

/** The load against a product that is played here, so that its behaviour is known. */
class EditRunTest {

    static {
        // The server closes what is idle beyond so many connections, while the load may be about to use them again; the
        // product does not.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private static final Pace PACE = new Pace(200, Duration.ofMillis(500));

    private final AtomicInteger edits = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private HttpServer product;
    private CountryEditors editors;
    private volatile int refuseEvery = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/api/editions/2023/countries", this::answer);
        product.start();
        URI address = URI.create("http://localhost:" + product.getAddress().getPort());
        editors = new CountryEditors(address, address, "token");
        editors.begin();
    }

    @AfterEach
    void stop() {
        editors.close();
        product.stop(0);
    }

    @Test
    void everyEditIsSentAndSeenOnce() {
        EditRun run = EditRun.measure(editors, PACE);

        assertThat(edits).hasValue(100);
        assertThat(reads).hasValue(100);
        assertThat(run.failures()).isEmpty();
        assertThat(run.accepted().count()).isEqualTo(100);
        assertThat(run.visible().count()).isEqualTo(100);
    }

    @Test
    void aRefusedEditIsCountedByItsStatusAndTheCountryGoesOn() {
        refuseEvery = 50;

        EditRun run = EditRun.measure(editors, PACE);

        assertThat(run.failures()).containsExactly(Map.entry("412", 2L));
        assertThat(run.visible().count()).isEqualTo(98);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        int status = 200;
        String body;
        if (exchange.getRequestMethod().equals("PUT")) {
            int edit = edits.incrementAndGet();
            status = edit % refuseEvery == 0 ? 412 : 200;
            body = "{\"revision\":%d,\"version\":%d}".formatted(edit, edit);
        } else if (path.contains("min_version")) {
            reads.incrementAndGet();
            body = "{}";
        } else {
            body = "{\"revision\":1,\"version\":1}";
        }
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
