package org.pamir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load against a product that is played here, so that its behaviour is known. */
class RunTest {

    private final AtomicInteger edits = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private HttpServer product;
    private volatile int refuseEvery = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/api/editions/2023/countries", this::answer);
        product.start();
    }

    @AfterEach
    void stop() {
        product.stop(0);
    }

    @Test
    void everyEditIsSentAndSeenOnce() throws Exception {
        Result result = new Run(100, Duration.ofSeconds(1)).measure(editors());

        assertThat(edits).hasValue(100);
        assertThat(reads).hasValue(100);
        assertThat(result.failed()).isZero();
        assertThat(result.visible().getTotalCount()).isEqualTo(100);
        assertThat(result.line()).startsWith("| 100 | 100 | 0 | ");
    }

    @Test
    void aRefusedEditIsCountedAndItsSuccessorsFailWithIt() throws Exception {
        refuseEvery = 50;

        Result result = new Run(100, Duration.ofSeconds(1)).measure(editors());

        assertThat(result.failed()).isPositive();
        assertThat(result.visible().getTotalCount() + result.failed()).isEqualTo(100);
    }

    private Editors editors() {
        URI address = URI.create("http://localhost:" + product.getAddress().getPort());
        Editors editors = new Editors(address, address, "token");
        editors.begin();
        edits.set(0);
        reads.set(0);
        return editors;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        int status = 200;
        String body;
        if (exchange.getRequestMethod().equals("PATCH")) {
            int edit = edits.incrementAndGet();
            status = edit % refuseEvery == 0 ? 412 : 200;
            body = "{\"revision\":%d,\"version\":%d}".formatted(edit, edit);
        } else if (path.contains("min_version")) {
            reads.incrementAndGet();
            body = "{}";
        } else if (path.contains("sections")) {
            body = "{\"revision\":1,\"version\":1}";
        } else {
            body = "{\"countries\":[{\"country\":{\"code\":\"TJK\"}},{\"country\":{\"code\":\"UZB\"}}]}";
        }
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
