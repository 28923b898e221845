package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.LogStore;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.SectionRevised;

/** Nobody writes a line of the stream: line breaks in a text stay in the text. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HostileTextTest {

    private static final String TEXT =
            "x\n\ndata: {\"made\": \"up\"}\n\nevent: resync\r\rid: 1\r\n\u2028\u0085data: y\n\n";

    @TestHTTPResource("/")
    URI service;

    @Inject
    LogStore log;

    @Test
    void aTextWithLinesOfAStreamInItComesAsOneEvent() {
        List<Event> events = new ArrayList<>(new EditLog("2025", "BRB").write("drugs", Map.of()));
        events.set(0, hostile((SectionRevised) events.get(0)));
        Broker.send(events);
        await().atMost(Duration.ofSeconds(60)).until(() -> Lines.logged(log, "BRB") == 3);

        // A stream of tests has a short life: one that ends too soon is opened again.
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(ConditionTimeoutException.class)
                .untilAsserted(this::itComesAsOneEvent);
    }

    private void itComesAsOneEvent() throws Exception {
        try (EventStream stream =
                EventStream.open(service, "?edition=2025&country=BRB&since=2026-01-01T00:00:00Z", null)) {
            await().atMost(Duration.ofSeconds(4)).until(() -> stream.events().size() >= 3);

            assertThat(stream.events()).extracting(EventStream.Received::name).doesNotContain("resync");
            assertThat(stream.events())
                    .anySatisfy(event -> assertThat(JsonPath.from(event.data()).getString("narrative"))
                            .isEqualTo(TEXT));
        }
    }

    private static SectionRevised hostile(SectionRevised written) {
        return new SectionRevised(
                written.edition(),
                written.country(),
                written.section(),
                written.revision(),
                written.version(),
                TEXT,
                written.scores(),
                written.sources(),
                TEXT,
                written.at(),
                TEXT);
    }
}
