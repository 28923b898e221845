package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.LogStore;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.methodology.Score;

/** Clients that have missed 10,000 events, or do not take them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FarBehindTest {

    private static final int MISSED = 10_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final List<String> COUNTRIES =
            List.of("KHM", "KIR", "KNA", "KOR", "KWT", "LAO", "LBN", "LBR", "LBY", "LCA");
    private static final List<Event> EVENTS = new ArrayList<>();

    private static Cursor before;

    @TestHTTPResource
    URI service;

    @Inject
    LogStore log;

    @Inject
    Clients clients;

    @Inject
    DataSource database;

    @BeforeEach
    void miss() {
        if (!EVENTS.isEmpty()) {
            return;
        }
        before = log.state().end();
        List<EditLog> edits =
                COUNTRIES.stream().map(country -> new EditLog("2025", country)).toList();
        for (int i = 0; EVENTS.size() < MISSED; i++) {
            Score score = Score.of(i % 20 < 10 ? "8.5" : "4");
            EVENTS.addAll(edits.get(i % edits.size()).write("drugs", Map.of("heroin_trade", score)));
        }
        Broker.send(EVENTS);
        await().atMost(LONG_ENOUGH).until(() -> log.state().head() == before.position() + EVENTS.size());
    }

    @Test
    void whoWasAwayGetsEveryEventOnceAndInOrder() {
        List<EventStream.Received> received = new ArrayList<>();
        String lastId = before.toString();

        // As a browser does: again with the last id whenever the connection ends.
        while (received.size() < EVENTS.size()) {
            try (EventStream stream = EventStream.open(service, "", lastId)) {
                int known = received.size();
                await().atMost(LONG_ENOUGH)
                        .until(() -> stream.isOver() || known + stream.events().size() >= EVENTS.size());
                received.addAll(stream.events());
                lastId = stream.lastId();
            }
        }

        // Said briefly: the lists themselves would fill the screen a hundred times.
        assertThat(disorder(received)).isEmpty();
        List<String> published = EVENTS.stream()
                .map(event -> new String(EventCodec.write(event), StandardCharsets.UTF_8))
                .sorted()
                .toList();
        assertThat(received.stream()
                        .map(EventStream.Received::data)
                        .sorted()
                        .toList()
                        .equals(published))
                .isTrue();
    }

    @Test
    void whoTakesNothingIsToldToResyncAndHoldsUpNobody() throws Exception {
        try (Socket slow = connect()) {
            await().until(() -> clients.count() == 1);

            try (EventStream other = EventStream.open(service, "?edition=2025&country=LIE", null)) {
                Broker.send(new EditLog("2025", "LIE").write("drugs", Map.of()));
                await().until(() -> other.events().size() == 3);
            }
            await().until(() -> clients.count() == 0);

            List<String> lines = new BufferedReader(
                            new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("id: ") || line.startsWith("event: resync"))
                    .toList();
            assertThat(lines).last().isEqualTo("event: resync");
            String resume = lines.get(lines.size() - 2);
            List<Long> positions = lines.subList(0, lines.size() - 2).stream()
                    .map(line -> Cursor.parse(line.substring(4)).orElseThrow().position())
                    .distinct()
                    .toList();
            assertThat(positions)
                    .hasSizeLessThan(EVENTS.size())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(before.position(), before.position() + positions.size() - 1)
                                    .boxed()
                                    .toList());
            assertThat(resume).isEqualTo("id: " + new Cursor(before.log(), positions.get(positions.size() - 1)));
        }
    }

    @Test
    void whoseHistoryExpiresMeanwhileIsToldToResync() throws Exception {
        try (Socket slow = connect()) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            assertThat(reader.readLine()).isEqualTo("HTTP/1.1 200 OK");
            long gone = log.state().head() - 1;
            try {
                execute("update log_state set expired_through = " + gone);
                execute("create table kept as select * from log_entry where position <= " + gone);
                execute("delete from log_entry where position <= " + gone);

                assertThat(reader.lines()
                                .filter(line -> line.startsWith("event: resync") || line.contains("\"expired\"")))
                        .containsExactly(
                                "event: resync",
                                "data: {\"reason\":\"expired\",\"resume\":\"" + new Cursor(before.log(), gone) + "\"}");
            } finally {
                execute("insert into log_entry select * from kept");
                execute("drop table kept");
                execute("update log_state set expired_through = 0");
            }
        }
    }

    /** Where an event is not the one that follows the one before it, the first few times. */
    private static List<String> disorder(List<EventStream.Received> received) {
        List<String> found = new ArrayList<>();
        long expected = before.position();
        for (EventStream.Received event : received) {
            long position = Cursor.parse(event.id()).orElseThrow().position();
            if (position != ++expected) {
                found.add(position + " instead of " + expected);
                expected = position;
            }
        }
        return found.subList(0, Math.min(5, found.size()));
    }

    /** Has asked for everything, and reads nothing by itself. */
    private Socket connect() throws IOException {
        Socket slow = new Socket();
        slow.setReceiveBufferSize(4_096);
        slow.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        String request = "GET /api/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nLast-Event-ID: " + before
                + "\r\n\r\n";
        slow.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return slow;
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
