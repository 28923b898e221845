package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.LogStore;
import org.pamir.contract.event.Event;

/** Reading for many who are behind: once for all of them, and never what may still change. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatchUpTest {

    private static final int BOUNDARY = 64;
    private static final int EDITS = 100;

    @Inject
    CatchUp catchUp;

    @Inject
    LogStore log;

    @Test
    void whoeverIsAsFarBehindGetsTheSameParts() {
        Cursor before = log.state().end();
        send("MCO", EDITS);
        long head = log.state().head();
        long boundary = (before.position() / BOUNDARY + 2) * BOUNDARY;

        List<Frames> one = parts(new Cursor(before.log(), boundary - 1), head);
        List<Frames> other = parts(new Cursor(before.log(), boundary - 2), head);

        assertThat(positions(one))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(boundary, head).boxed().toList());
        assertThat(positions(other))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(boundary - 1, head).boxed().toList());
        // Frames are the same only if they were read once.
        assertThat(beginningFrom(boundary, one)).hasSizeGreaterThan(1).isEqualTo(beginningFrom(boundary, other));
    }

    @Test
    void whatIsTheEndNowIsNotTheEndLater() {
        Cursor end = log.state().end();
        assertThat(part(end).frames()).isEmpty();

        send("AND", 1);

        assertThat(part(end).frames()).hasSize(3);
    }

    private void send(String country, int edits) {
        EditLog edited = new EditLog("2025", country);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            events.addAll(edited.write("drugs", Map.of()));
        }
        long head = log.state().head() + events.size();
        Broker.send(events);
        await().until(() -> log.state().head() == head);
    }

    private List<Frames> parts(Cursor after, long head) {
        List<Frames> parts = new ArrayList<>();
        for (long position = after.position();
                position < head;
                position = parts.get(parts.size() - 1).last()) {
            parts.add(part(new Cursor(after.log(), position)));
        }
        return parts;
    }

    private Frames part(Cursor after) {
        return (Frames) catchUp.after(after).toCompletableFuture().join();
    }

    private static List<Frames> beginningFrom(long position, List<Frames> parts) {
        return parts.stream().filter(part -> part.after() >= position).toList();
    }

    private static List<Long> positions(List<Frames> parts) {
        return parts.stream()
                .flatMap(part -> part.frames().stream())
                .map(Frame::position)
                .toList();
    }
}
