package org.pamir.contract.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.event.AssessmentKey;

class EditSpansTest {

    private static final AssessmentKey TAJIKISTAN = new AssessmentKey("2021", "TJK");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String REQUEST = "00f067aa0ba902b7";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();
    private final EditSpans spans = new EditSpans(provider.get("test"));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aSpanIsAChildOfTheRequestThatMadeTheEdit() {
        begin("00-" + TRACE + "-" + REQUEST + "-01").end();

        assertThat(exported.getFinishedSpanItems()).hasSize(1);
        SpanData span = exported.getFinishedSpanItems().get(0);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(REQUEST);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("pamir.assessment")))
                .isEqualTo("2021/TJK");
        assertThat(span.getAttributes().get(AttributeKey.longKey("pamir.version")))
                .isEqualTo(7);
    }

    @Test
    void whatTheRequestDidNotWantRecordedIsNot() {
        begin("00-" + TRACE + "-" + REQUEST + "-00").end();

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void whereThereIsNoTraceNothingIsRecorded(String traceparent) {
        begin(traceparent).end();

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void spansOfOneBatchEndTogetherAndWell() {
        try (OpenSpans open = new OpenSpans()) {
            open.add(begin("00-" + TRACE + "-" + REQUEST + "-01"));
            open.add(begin("00-" + TRACE + "-" + REQUEST + "-01"));
            assertThat(exported.getFinishedSpanItems()).isEmpty();
            open.done();
        }

        assertThat(exported.getFinishedSpanItems())
                .hasSize(2)
                .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.UNSET);
    }

    @Test
    void ofABatchThatFailsEverySpanEndsAndSaysSo() {
        assertThatThrownBy(() -> {
                    try (OpenSpans open = new OpenSpans()) {
                        open.add(begin("00-" + TRACE + "-" + REQUEST + "-01"));
                        open.add(begin("00-" + TRACE + "-" + REQUEST + "-01"));
                        throw new IllegalStateException("the broker is away");
                    }
                })
                .hasMessage("the broker is away");

        assertThat(exported.getFinishedSpanItems())
                .hasSize(2)
                .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR);
    }

    private Span begin(String traceparent) {
        return spans.begin("score revision", SpanKind.CONSUMER, traceparent, TAJIKISTAN, 7);
    }
}
