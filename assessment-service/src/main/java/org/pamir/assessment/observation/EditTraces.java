package org.pamir.assessment.observation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.observation.EditSpans;

/**
 * The way of edits through this replica, in their traces. Which trace an edit belongs to is known for a minute after it was
 * taken in here: a stream of another replica does not show in it.
 */
@ApplicationScoped
public class EditTraces {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final EditSpans spans;
    private final Cache<Edit, String> traceparents = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    private record Edit(AssessmentKey assessment, long version) {}

    EditTraces(Tracer tracer) {
        this.spans = new EditSpans(tracer);
    }

    /**
     * Begins a span, which the caller ends.
     *
     * @param traceparent of the event, or null
     */
    public Span take(String what, AssessmentKey assessment, long version, String traceparent) {
        Span span = spans.begin(what, SpanKind.CONSUMER, traceparent, assessment, version);
        if (span.isRecording()) {
            traceparents.put(new Edit(assessment, version), traceparent);
        }
        return span;
    }

    /** An event was put before all who follow the log at this replica. */
    public void streamed(String what, AssessmentKey assessment, long version, int clients) {
        String traceparent = traceparents.getIfPresent(new Edit(assessment, version));
        if (traceparent != null) {
            spans.begin(what, SpanKind.PRODUCER, traceparent, assessment, version)
                    .setAttribute("pamir.clients", clients)
                    .end();
        }
    }
}
