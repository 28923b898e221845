package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.webhook.address.AddressRules;
import org.pamir.assessment.webhook.address.Addresses;
import org.pamir.assessment.webhook.address.Cidr;
import org.pamir.assessment.webhook.address.ReceiverUrl;

class SenderTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The name exists nowhere but in our look-up, so a second look-up by anybody would fail. */
    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() throws IOException {
        serve(exchange ->
                answer(exchange, 200, exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI()));

        Outcome outcome = sender("127.0.0.1").post(url("http", "/a?b=c"), Map.of(), BODY);

        assertThat(text(outcome))
                .isEqualTo("200 receiver.test:" + server.getAddress().getPort() + " /a?b=c");
    }

    @Test
    void aNameThatLeadsInsideTheSecondTimeIsRefusedThen() throws IOException {
        serve(exchange -> answer(exchange, 200, ""));
        Sender sender = sender("127.0.0.1", "169.254.169.254");
        sender.post(url("http", "/"), Map.of(), BODY);

        Outcome second = sender.post(url("http", "/"), Map.of(), BODY);

        assertThat(text(second)).isEqualTo("refused: the host leads to an address that is not public");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "/inside");
            answer(exchange, 307, exchange.getRequestURI().getPath());
        });

        Outcome outcome = sender("127.0.0.1").post(url("http", "/outside"), Map.of(), BODY);

        assertThat(text(outcome)).isEqualTo("307 /outside");
        assertThat(Verdict.of(outcome).failure()).isEqualTo("redirects are not followed");
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsRead() throws IOException {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1_024]);
                }
            }
        });

        Outcome outcome = sender("127.0.0.1").post(url("http", "/"), Map.of(), BODY);

        assertThat(((Outcome.Answered) outcome).body()).hasSize(4 * 1_024);
    }

    @Test
    void anAnswerThatNeverEndsCountsByItsStatus() throws IOException {
        serve(exchange -> {
            exchange.sendResponseHeaders(202, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });

        Outcome outcome = sender("127.0.0.1").post(url("http", "/"), Map.of(), BODY);

        assertThat(((Outcome.Answered) outcome).status()).isEqualTo(202);
    }

    @Test
    void noAnswerInTimeIsAFailure() throws IOException {
        serve(exchange -> {});

        Outcome outcome = sender("127.0.0.1").post(url("http", "/"), Map.of(), BODY);

        assertThat(text(outcome)).isEqualTo("no answer in time");
        assertThat(outcome.took()).isLessThan(TIMEOUT.multipliedBy(4));
    }

    @Test
    void nobodyListeningIsAFailure() {
        server.start();
        int port = server.getAddress().getPort();
        server.stop(0);

        Outcome outcome =
                sender("127.0.0.1").post(new ReceiverUrl("", false, "receiver.test", port, "/"), Map.of(), BODY);

        assertThat(text(outcome)).isEqualTo("no connection");
    }

    @Test
    void retryAfterIsHandedOn() throws IOException {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            answer(exchange, 429, "");
        });

        Outcome outcome = sender("127.0.0.1").post(url("http", "/"), Map.of(), BODY);

        assertThat(((Outcome.Answered) outcome).retryAfter()).contains(Duration.ofMinutes(2));
    }

    private void serve(HttpHandler handler) {
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    private ReceiverUrl url(String scheme, String path) {
        String text = scheme + "://receiver.test:" + server.getAddress().getPort() + path;
        return ReceiverUrl.read(text, true, refusal -> {}).orElseThrow();
    }

    /** Each look-up gives the next answer, the last one for ever. */
    private Sender sender(String... answers) {
        Iterator<String> next = Arrays.asList(answers).iterator();
        String[] last = {null};
        Addresses addresses = new Addresses(
                host -> {
                    last[0] = next.hasNext() ? next.next() : last[0];
                    return InetAddress.getAllByName(last[0]);
                },
                new AddressRules(List.of(Cidr.of("127.0.0.0/8"))));
        return new Sender(vertx.createHttpClient(Sender.options(TIMEOUT)), addresses, TIMEOUT, Clock.systemUTC());
    }

    static String text(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered
                ? answered.status() + " " + new String(answered.body(), StandardCharsets.UTF_8)
                : ((Outcome.Unanswered) outcome).reason();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
