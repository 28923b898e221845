package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.enterprise.inject.Vetoed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.EntryType;
import org.pamir.assessment.log.EventFilter;
import org.pamir.contract.event.AssessmentKey;

/** On a real connection, with a log that grows when it has to. */
class ClientTest {

    private static final String LOG = "5f7cc2bc2258";
    private static final int ENTRIES = 50;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatComesBetweenEnteringAndBeginningIsNotLost() throws Exception {
        Subscription everything =
                new Subscription(Format.SERVER_SENT_EVENTS, new Cursor(LOG, 0), EventFilter.ALL, null, false);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> new Client(
                                everything,
                                request,
                                vertx.getOrCreateContext(),
                                new GrowingTail(),
                                null,
                                new Usual(),
                                Clock.systemUTC())
                        .start(Duration.ofMinutes(1)))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort()))
                .build();
        HttpResponse<Stream<String>> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofLines());

        try (Stream<String> lines = answer.body()) {
            List<String> ids = lines.filter(line -> line.startsWith("id: "))
                    .limit(ENTRIES + 1)
                    .toList();
            assertThat(ids)
                    .isEqualTo(LongStream.rangeClosed(0, ENTRIES)
                            .mapToObj(position -> "id: " + new Cursor(LOG, position))
                            .toList());
        }
    }

    /** Wakes whoever enters at once. */
    @Vetoed
    private static final class GrowingTail extends LiveTail {

        private final Frames frames = new Frames(
                0,
                LongStream.rangeClosed(1, ENTRIES).mapToObj(GrowingTail::frame).toList());

        GrowingTail() {
            super(null, null, null, null);
        }

        @Override
        void enter(Runnable client) {
            client.run();
        }

        @Override
        void leave(Runnable client) {
            // Nobody is kept.
        }

        @Override
        Frames frames() {
            return frames;
        }

        private static Frame frame(long position) {
            byte[] data = "{}".getBytes(StandardCharsets.UTF_8);
            AssessmentKey key = new AssessmentKey("2023", "TJK");
            return new Frame(LOG, new Entry(position, EntryType.SECTION, key, position, Instant.EPOCH, data));
        }
    }

    private static final class Usual implements StreamConfig {

        @Override
        public int mostClients() {
            return 1;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration canaryEvery() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration life() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int queueBytes() {
            return 1 << 16;
        }

        @Override
        public Duration stalledFor() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int tailBytes() {
            return 1 << 20;
        }

        @Override
        public int catchUpThreads() {
            return 1;
        }

        @Override
        public int catchUpBytes() {
            return 1 << 20;
        }

        @Override
        public long catchUpKept() {
            return 1 << 20;
        }
    }
}
