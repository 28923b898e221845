package org.pamir.assessment.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its consumer sees it. */
@Schema(name = "Webhook")
record SubscriptionAnswer(
        String id,
        String url,

        @Schema(implementation = SubscriptionBody.Filter.class, description = "What is left out is everything")
        Map<String, List<String>> filter,

        String description,

        @Schema(
                enumeration = {"pending", "active", "paused", "disabled"},
                description = "pending: its receiver has not answered a challenge yet; disabled: by us, see reason")
        String state,

        @Schema(description = "Why it is disabled; null if it is not")
        String reason,

        @Schema(description = "The last event of the log that was looked at for it: sent, waiting, or not wanted")
        String cursor,

        Instant createdAt,

        @Schema(description = "How many attempts have failed since the last that succeeded")
        int failures,

        @Schema(description = "When the first of them failed; null where there is none")
        Instant failingSince,

        @Schema(description = "Until when the secret before the last rotation signs along; null where none does")
        Instant oldSecretUntil,

        @Schema(description = "Shown once: where it is made") @JsonInclude(JsonInclude.Include.NON_NULL)
        String secret) {

    static SubscriptionAnswer of(Subscription subscription, Instant now) {
        return of(subscription, now, null);
    }

    static SubscriptionAnswer of(Subscription subscription, Instant now, SigningSecret secret) {
        Instant oldUntil = subscription.oldSecretUntil();
        return new SubscriptionAnswer(
                subscription.id(),
                subscription.url(),
                subscription.filter().asked(),
                subscription.description(),
                subscription.state().word(),
                subscription.reason(),
                subscription.cursor().toString(),
                subscription.createdAt(),
                subscription.failures(),
                subscription.failingSince(),
                oldUntil != null && now.isBefore(oldUntil) ? oldUntil : null,
                secret == null ? null : secret.written());
    }
}
