package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
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

    @Test
    void aTextWithLinesOfAStreamInItComesAsOneEvent() {
        Event event = new EditLog("2025", "TUV").write("drugs", Map.of()).get(0);
        SectionRevised written = (SectionRevised) event;
        SectionRevised hostile = new SectionRevised(
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
        List<Event> events = new java.util.ArrayList<>(new EditLog("2025", "TUV").write("drugs", Map.of()));
        events.set(0, hostile);
        Broker.send(events);

        try (EventStream stream =
                EventStream.open(service, "?edition=2025&country=TUV&since=2000-01-01T00:00:00Z", null)) {
            await().until(() -> stream.events().size() >= 3);

            assertThat(stream.events()).extracting(EventStream.Received::name).doesNotContain("resync");
            JsonPath section = JsonPath.from(stream.events().get(0).data());
            assertThat(section.getString("data.narrative")).isEqualTo(TEXT);
        }
    }
}
