package org.pamir.assessment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Event;

/**
 * Holds tests to assessments of their own: they share one service, in which of two different events for one version the
 * first one stays. The published editions are fed once, for all ({@link PublishedIndex}).
 */
final class Claims {

    private static final String UNPUBLISHED = "2025";
    private static final Map<AssessmentKey, String> OWNERS = new ConcurrentHashMap<>();

    private Claims() {}

    static void claim(List<? extends Event> events) {
        String test = StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.endsWith("Test"))
                        .findFirst())
                .orElse("nobody");
        for (Event event : events) {
            String owner = OWNERS.computeIfAbsent(event.key(), key -> test);
            if (event.key().edition().equals(UNPUBLISHED) && !owner.equals(test)) {
                throw new IllegalStateException(event.key() + " belongs to " + owner + ": take another country");
            }
        }
    }
}
