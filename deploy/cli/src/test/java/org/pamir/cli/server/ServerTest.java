package org.pamir.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;

/** Answers that a healthy server does not give. */
class ServerTest {

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer http;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            int status = statuses.remove();
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] body = "<html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        server = new Server(
                URI.create("http://localhost:" + http.getAddress().getPort()), Credentials.token("pamir_1_secret"));
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() throws Exception {
        statuses.addAll(List.of(503, 503, 200));

        assertThat(server.get("/x").status()).isEqualTo(200);

        assertThat(asked).hasSize(3).allMatch("GET /x Bearer pamir_1_secret"::equals);
    }

    @Test
    void aServerThatStaysBusyIsToldInTheEnd() throws Exception {
        statuses.addAll(List.of(503, 503, 503, 503));

        Answer answer = server.get("/x");

        assertThat(Refusal.of(answer).outcome()).isEqualTo(Outcome.SERVER);
        assertThat(asked).hasSize(4);
    }

    @Test
    void credentialsAreNotCarriedToAnotherAddress() throws Exception {
        statuses.add(302);

        assertThat(server.get("/x").status()).isEqualTo(302);

        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsNotJsonIsNotPamir() throws Exception {
        statuses.add(200);

        assertThatThrownBy(() -> server.get("/x").orRefusal().json())
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("answers 200 with something that is not JSON");
    }

    @Test
    void aServerThatIsAwayIsSaidToBe() {
        http.stop(0);

        assertThatThrownBy(() -> server.get("/x"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.findings())
                                .extracting(Finding::outcome)
                                .containsExactly(Outcome.SERVER));
    }
}
