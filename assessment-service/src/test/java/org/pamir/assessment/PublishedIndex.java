package org.pamir.assessment;

import static io.restassured.RestAssured.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventType;

/** The two published editions, fed in section by section as if editors had written them. */
public final class PublishedIndex {

    private static boolean fed;

    private PublishedIndex() {}

    /** Once for all tests; returns when the service shows it. */
    public static synchronized void feed() {
        if (fed) {
            return;
        }
        List<Event> events = new ArrayList<>();
        Sample.scores()
                .forEach((key, scores) -> events.addAll(new EditLog(key.edition(), key.country()).writeAll(scores)));
        Broker.send(events);
        long revisions = events.stream()
                .filter(event -> EventType.of(event) == EventType.SECTION_REVISED)
                .count();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> version("2021") + version("2023") == revisions);
        fed = true;
    }

    private static int version(String edition) {
        return get("/api/editions/" + edition).jsonPath().getInt("progress.version");
    }
}
