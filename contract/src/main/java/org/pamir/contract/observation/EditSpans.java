package org.pamir.contract.observation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.pamir.contract.event.AssessmentKey;

/**
 * Spans of what a service does for an edit. Each is a child of the request that made the edit, as the event's
 * {@code traceparent} says (W3C Trace Context), however many edits are worked on together and whenever that happens. They
 * cost next to nothing where traces are not exported.
 */
public final class EditSpans {

    private static final String HEADER = "traceparent";
    private static final TextMapGetter<String> AS_HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public String get(String carrier, String key) {
            return HEADER.equals(key) ? carrier : null;
        }
    };

    private final Tracer tracer;

    public EditSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Begins a span, which the caller ends.
     *
     * @param name what is done, such as {@code publish revision}
     * @param traceparent of the event; where there is none, or it cannot be read, nothing is recorded
     * @param version of the assessment
     */
    public Span begin(String name, SpanKind kind, String traceparent, AssessmentKey assessment, long version) {
        if (traceparent == null) {
            return Span.getInvalid();
        }
        Context request = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, AS_HEADER);
        if (!Span.fromContext(request).getSpanContext().isValid()) {
            return Span.getInvalid();
        }
        return tracer.spanBuilder(name)
                .setParent(request)
                .setSpanKind(kind)
                .setAttribute("pamir.assessment", assessment.toString())
                .setAttribute("pamir.version", version)
                .startSpan();
    }
}
