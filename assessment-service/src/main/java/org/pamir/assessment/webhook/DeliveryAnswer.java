package org.pamir.assessment.webhook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of something that was to be sent. */
@Schema(name = "WebhookDelivery")
record DeliveryAnswer(
        long id,

        @Schema(description = "The webhook-id: the same however often it is sent")
        String message,

        @Schema(description = "Of the event in the log; null for a verification", examples = "3f0c9a4be217-1042")
        String cursor,

        @Schema(
                description =
                        "Of the event, or webhook.verification, or webhook.resync: events were lost, as they left the log"
                                + " before they could be sent",
                examples = "assessment.moved")
        String type,

        @Schema(description = "Edition and country; null where it is no event", examples = "2023/TJK")
        String assessment,

        @Schema(description = "Of the assessment; null where it is no event")
        Long version,

        @Schema(description = "When what it tells happened") Instant at,

        @Schema(enumeration = {"waiting", "delivered", "failed"})
        String state,

        @Schema(description = "Not before this it is tried next; null where it is not")
        Instant dueAt,

        @Schema(description = "When it was delivered or given up; null while it waits")
        Instant endedAt,

        @Schema(description = "The oldest first") List<Attempt> attempts) {

    @Schema(name = "WebhookAttempt")
    record Attempt(
            int number,
            Instant at,
            int durationMs,

            @Schema(description = "Of HTTP; null where there was no answer")
            Integer status,

            @Schema(description = "Why it does not count as delivered; null if it does")
            String failure) {}
}
