package org.pamir.assessment.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.LogStore;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.methodology.Score;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventStreamTest {

    private static final Map<String, Score> SCORES = Map.of("heroin_trade", Score.of("8.5"));

    @TestHTTPResource
    URI service;

    @Inject
    LogStore log;

    @Test
    void everyEventArrivesAsItWasPublishedInTheOrderOfTheLog() {
        try (EventStream stream = EventStream.open(service, "?edition=2025&country=IDN", null)) {
            List<Event> events = new EditLog("2025", "IDN").writeAll(SCORES);
            Broker.send(events);

            await().until(() -> stream.events().size() == events.size());
            assertThat(stream.data()).containsExactlyInAnyOrderElementsOf(json(events));
            assertThat(stream.events())
                    .extracting(EventStream.Received::name)
                    .containsOnly("section", "scorecard", "movement");
            assertThat(positions(stream)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNotAskedForIsLeftOutAndTheIdMovesOnAllTheSame() {
        try (EventStream stream = EventStream.open(
                service, "?edition=2025&country=IND,IRL&type=movement&type=section&measure=heroin_trade", null)) {
            List<Event> wanted = new EditLog("2025", "IND").write("drugs", SCORES);
            Broker.send(new EditLog("2025", "IRL").write("people", Map.of()));
            Broker.send(wanted);
            Broker.send(new EditLog("2025", "IRN").write("drugs", SCORES));

            await().until(() -> stream.lastPosition() == head() && isLogged("IRN", 3) && isLogged("IRL", 3));
            assertThat(stream.data()).containsExactlyInAnyOrderElementsOf(json(List.of(wanted.get(0), wanted.get(2))));
        }
    }

    @Test
    void aClientGoesOnRightAfterAnyIdThatItHasReceived() {
        Broker.send(new EditLog("2025", "IRQ").writeAll(SCORES));
        await().until(() -> isLogged("IRQ", 33));
        List<EventStream.Received> all = read("?edition=2025&country=IRQ&since=2026-01-01T00:00:00Z", null, 33);

        for (int i = 0; i < all.size() - 1; i++) {
            List<EventStream.Received> rest =
                    read("?edition=2025&country=IRQ", all.get(i).id(), all.size() - 1 - i);
            assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
        }
        // As a browser's first request, which cannot have the header; and the header comes first.
        assertThat(read("?edition=2025&country=IRQ&last_event_id=" + all.get(3).id(), null, 29))
                .isEqualTo(all.subList(4, 33));
        assertThat(read(
                        "?edition=2025&country=IRQ&last_event_id=" + all.get(3).id(),
                        all.get(30).id(),
                        2))
                .isEqualTo(all.subList(31, 33));
    }

    @Test
    void whoHasReceivedNothingYetCanGoOnToo() {
        String begin;
        try (EventStream stream = EventStream.open(service, "?edition=2025&country=ISL", null)) {
            await().until(() -> stream.lastId() != null);
            begin = stream.lastId();
            assertThat(stream.retry()).isEqualTo("2000");
        }
        List<Event> missed = new EditLog("2025", "ISL").write("drugs", SCORES);
        Broker.send(missed);
        await().until(() -> isLogged("ISL", 3));

        assertThat(read("?edition=2025&country=ISL", begin, 3))
                .extracting(EventStream.Received::data)
                .containsExactlyInAnyOrderElementsOf(json(missed));
    }

    @Test
    void sinceBeginsWithWhatHappenedThen() {
        List<Event> events = new EditLog("2025", "ISR").writeAll(SCORES);
        Broker.send(events);
        await().until(() -> isLogged("ISR", 33));

        // An event at this very moment is in it; any offset is understood.
        List<EventStream.Received> received =
                read("?edition=2025&country=ISR&since=2026-01-01T01:09:00%2B01:00", null, 9);

        assertThat(received)
                .extracting(EventStream.Received::data)
                .containsExactlyInAnyOrderElementsOf(json(events.subList(24, 33)));
    }

    @Test
    void linesCarryTheSameAsEvents() {
        Broker.send(new EditLog("2025", "ITA").write("drugs", SCORES));
        await().until(() -> isLogged("ITA", 3));
        List<EventStream.Received> events = read("?edition=2025&country=ITA&since=2026-01-01T00:00:00Z", null, 3);

        List<String> lines = Lines.read(service, "?edition=2025&country=ITA&since=2026-01-01T00:00:00Z", 4);

        assertThat(lines.get(0))
                .matches("\\{\"id\":\"[0-9a-f]{12}-\\d+\",\"event\":\"welcome\",\"data\":\\{\"retry\":2000}}");
        List<String> expected = new ArrayList<>();
        events.forEach(event -> expected.add(
                "{\"id\":\"" + event.id() + "\",\"event\":\"" + event.name() + "\",\"data\":" + event.data() + "}"));
        assertThat(lines.subList(1, 4)).isEqualTo(expected);
    }

    @Test
    void whoAsksForCanariesSeesThatEventsWouldArrive() {
        try (EventStream stream = EventStream.open(service, "?edition=2025&country=ZWE&canary=true", null)) {
            await().until(() -> stream.events().size() >= 2);
            assertThat(stream.events().get(0).name()).isEqualTo("canary");
            assertThat(stream.events().get(0).data())
                    .matches("\\{\"at\":\"20.*Z\",\"cursor\":\""
                            + stream.events().get(0).id() + "\"}");
        }
    }

    @Test
    void aConnectionThatHasLivedItsTimeIsClosedCleanlyAndGoesOn() {
        try (EventStream stream = EventStream.open(service, "?edition=2025&country=JAM", null)) {
            await().until(stream::isOver);
            assertThat(stream.comments()).last().isEqualTo("closing, it has lived its time");
            List<Event> missed = new EditLog("2025", "JAM").write("drugs", SCORES);
            Broker.send(missed);

            assertThat(read("?edition=2025&country=JAM", stream.lastId(), 3))
                    .extracting(EventStream.Received::data)
                    .containsExactlyInAnyOrderElementsOf(json(missed));
        }
    }

    @Test
    void anyOriginMayFollowAndNobodyKeepsAStream() {
        try (EventStream stream = EventStream.open(service, "", null)) {
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "Last-Event-ID")
                .options("/api/events")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", "Last-Event-ID");
    }

    private List<EventStream.Received> read(String query, String lastId, int events) {
        try (EventStream stream = EventStream.open(service, query, lastId)) {
            await().until(() -> stream.events().size() >= events);
            return List.copyOf(stream.events());
        }
    }

    private boolean isLogged(String country, int events) {
        return Lines.logged(log, country) == events;
    }

    private long head() {
        return log.state().head();
    }

    private static List<Long> positions(EventStream stream) {
        return stream.events().stream()
                .map(event -> Long.parseLong(event.id().substring(event.id().indexOf('-') + 1)))
                .toList();
    }

    private static List<String> json(List<Event> events) {
        return events.stream()
                .map(event -> new String(EventCodec.write(event), StandardCharsets.UTF_8))
                .toList();
    }
}
