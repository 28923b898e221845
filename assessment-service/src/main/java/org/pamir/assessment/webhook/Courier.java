package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.webhook.address.ReceiverUrl;

/** Works for one subscription while its lease lasts: takes in what is new, then sends what is due, one after another. */
@ApplicationScoped
class Courier {

    /** So many, then it is somebody else's turn. */
    private static final int AT_A_TIME = 50;

    private final ProgressStore progress;
    private final DeliveryStore deliveries;
    private final Intake intake;
    private final Results results;
    private final AttemptMeters meters;
    private final Sender sender;
    private final SecretVault vault;
    private final WebhookConfig config;
    private final Clock clock;

    Courier(
            ProgressStore progress,
            DeliveryStore deliveries,
            Intake intake,
            Results results,
            AttemptMeters meters,
            Sender sender,
            SecretVault vault,
            WebhookConfig config,
            Clock clock) {
        this.progress = progress;
        this.deliveries = deliveries;
        this.intake = intake;
        this.results = results;
        this.meters = meters;
        this.sender = sender;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    void work(Lease lease) {
        long claimed = System.nanoTime();
        if (!intake.takeIn(lease)) {
            return;
        }
        Optional<Route> route = progress.route(lease.subscription(), clock.instant());
        if (route.isPresent()) {
            send(lease, route.get(), claimed);
        }
    }

    /** @param claimed when the lease was certainly good, by the clock that never goes back */
    private void send(Lease lease, Route route, long claimed) {
        List<SigningSecret> secrets = route.lockedSecrets().stream()
                .map(locked -> vault.unlock(locked, lease.subscription()))
                .toList();
        long renewed = claimed;
        for (Due due : deliveries.due(lease.subscription(), clock.instant(), AT_A_TIME)) {
            Optional<byte[]> data = deliveries.data(due);
            // Too close to the end of the lease, for whatever reason, another replica may be about to take over.
            if (data.isEmpty()
                    || System.nanoTime() - renewed > config.lease().dividedBy(4).toNanos()) {
                return;
            }
            Instant at = clock.instant();
            Outcome outcome = post(route.url(), due, due.body(data.get()), secrets, at);
            Verdict verdict = due.kind() == Due.Kind.VERIFICATION
                    ? Verdict.of(outcome, ChallengeBody.of(data.get()))
                    : Verdict.of(outcome);
            meters.count(verdict);
            if (!results.record(lease, route, due, at, verdict)) {
                return;
            }
            renewed = System.nanoTime();
        }
    }

    private Outcome post(String text, Due due, byte[] body, List<SigningSecret> secrets, Instant at) {
        // Asked anew each time: what may be sent to can have been narrowed since it was subscribed.
        Optional<ReceiverUrl> url = ReceiverUrl.read(text, config.allowHttp(), refusal -> {});
        if (url.isEmpty()) {
            return new Outcome.Unanswered("refused: the settings do not allow its address any more", Duration.ZERO);
        }
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "User-Agent", "Pamir-Webhooks/1",
                "webhook-id", due.message(),
                "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                "webhook-signature", SigningSecret.signatures(secrets, due.message(), at, body));
        return sender.post(url.get(), headers, body);
    }
}
