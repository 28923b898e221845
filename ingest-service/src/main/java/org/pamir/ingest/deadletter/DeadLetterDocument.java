package org.pamir.ingest.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter as it is answered: in a list without, alone with its content and what happened to it. */
@Schema(name = "DeadLetter")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DeadLetterDocument(
        long id,

        @Schema(enumeration = {"waiting", "replayed", "discarded"})
        String state,

        @Schema(description = "When it became one") Instant at,

        @Schema(description = "Who could not take it; empty where the letter does not say it")
        String consumer,

        String reason,

        @Schema(description = "Its key, where that is a short text, or null")
        String subject,

        @Schema(description = "Where the letter is") Place letter,

        @Schema(description = "Where the record was that could not be taken, or null where the letter does not say it")
        Place origin,

        @Schema(description = "Whether the record is in it; too large ones are not, and cannot be replayed")
        boolean hasContent,

        int replays,

        @Schema(description = "The letter as which it came back after a replay, or null")
        Long failedAgain,

        @JsonInclude(JsonInclude.Include.NON_NULL) ContentDocument content,

        @JsonInclude(JsonInclude.Include.NON_NULL) List<StepDocument> history) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Schema(name = "DeadLetterHeader")
    record HeaderDocument(String name, BytesDocument value) {}

    @Schema(name = "DeadLetterContent")
    record ContentDocument(
            @Schema(description = "Null where there is none")
            BytesDocument key,

            List<HeaderDocument> headers,

            @Schema(description = "Null where there is none")
            BytesDocument value) {}

    @Schema(name = "DeadLetterStep")
    record StepDocument(
            @Schema(enumeration = {"received", "replayed", "discarded", "failed-again"})
            String what,

            Instant at,

            @Schema(description = "Null where nobody did it")
            String by,

            String message) {}

    static DeadLetterDocument of(DeadLetter letter) {
        return of(letter, null, null);
    }

    static DeadLetterDocument of(DeadLetter letter, Content content, List<Step> history) {
        return new DeadLetterDocument(
                letter.id(),
                letter.state().word(),
                letter.at(),
                letter.consumer(),
                letter.reason(),
                letter.subject(),
                letter.place(),
                letter.origin(),
                letter.hasContent(),
                letter.replays(),
                letter.failedAgain(),
                content == null ? null : content(content),
                history == null
                        ? null
                        : history.stream()
                                .map(step -> new StepDocument(step.what().word(), step.at(), step.by(), step.message()))
                                .toList());
    }

    private static ContentDocument content(Content content) {
        return new ContentDocument(
                BytesDocument.of(content.key()),
                content.headers().stream()
                        .map(header -> new HeaderDocument(header.name(), BytesDocument.of(header.value())))
                        .toList(),
                BytesDocument.ofJson(content.value()));
    }

    static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
