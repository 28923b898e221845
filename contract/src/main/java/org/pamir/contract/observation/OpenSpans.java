package org.pamir.contract.observation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;

/** Spans of one piece of work on several edits. They end together: as failed, unless it was said that it is done. */
public final class OpenSpans implements AutoCloseable {

    private final List<Span> open = new ArrayList<>();
    private boolean isDone;

    public void add(Span span) {
        open.add(span);
    }

    public void done() {
        isDone = true;
    }

    @Override
    public void close() {
        for (Span span : open) {
            if (!isDone) {
                span.setStatus(StatusCode.ERROR, "will be tried again");
            }
            span.end();
        }
    }
}
