package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.List;
import org.pamir.bench.load.Capture;

/** I9: a client has every event that it asked for, from where it began to where it is, once and in order. */
final class EachEventOnce implements Invariant {

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String promise() {
        return "streams have every event once, in order, through reconnections";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        for (Capture capture : evidence.captures()) {
            long first = Capture.position(capture.first());
            long last = Capture.position(capture.last());
            List<Capture.Event> expected = evidence.entries().stream()
                    .filter(entry -> entry.position() > first && entry.position() <= last)
                    .filter(entry ->
                            capture.types().isEmpty() || capture.types().contains(entry.type()))
                    .map(entry -> new Capture.Event(entry.position(), entry.type()))
                    .toList();
            List<Capture.Event> found = capture.events();
            if (!found.equals(expected)) {
                violations.add(new Violation(
                        id(),
                        "%s has %d events between %d and %d where the log has %d, the first difference at %s; breaks %s"
                                .formatted(
                                        capture.name(),
                                        found.size(),
                                        first,
                                        last,
                                        expected.size(),
                                        difference(found, expected),
                                        capture.breaks())));
            }
            long newest = evidence.entries().isEmpty()
                    ? 0
                    : evidence.entries().get(evidence.entries().size() - 1).position();
            if (capture.types().isEmpty() && last < newest) {
                violations.add(
                        new Violation(id(), "%s is at %d, the log at %d".formatted(capture.name(), last, newest)));
            }
        }
        return violations;
    }

    private static String difference(List<Capture.Event> found, List<Capture.Event> expected) {
        for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            if (!found.get(i).equals(expected.get(i))) {
                return found.get(i) + " instead of " + expected.get(i);
            }
        }
        return "the end";
    }
}
