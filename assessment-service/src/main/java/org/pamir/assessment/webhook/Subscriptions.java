package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.EventFilter;
import org.pamir.assessment.log.LogStore;

/** What a consumer does with its subscriptions. Those of others are unknown to it (404). */
@ApplicationScoped
class Subscriptions {

    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;

    private final SubscriptionStore store;
    private final QueueStore queue;
    private final LogStore log;
    private final SecretVault vault;
    private final WebhookConfig config;
    private final Clock clock;
    private final Event<Queued> queued;

    Subscriptions(
            SubscriptionStore store,
            QueueStore queue,
            LogStore log,
            SecretVault vault,
            WebhookConfig config,
            Clock clock,
            Event<Queued> queued) {
        this.store = store;
        this.queue = queue;
        this.log = log;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
        this.queued = queued;
    }

    /** A subscription with a secret that nobody will be shown again. */
    record WithSecret(Subscription subscription, SigningSecret secret) {}

    List<Subscription> all(String consumer) {
        return store.of(consumer);
    }

    Subscription find(String consumer, String id) {
        return store.find(consumer, id).orElseThrow(() -> Refusals.unknown("webhook", id));
    }

    /** It begins at the end of the log, and its receiver is asked at once whether it wants that. */
    @Transactional
    WithSecret create(String consumer, SubscriptionBody wanted) {
        store.lockForAdding();
        if (store.count(consumer) >= config.mostPerConsumer()) {
            throw Refusals.tooMany("A consumer may have " + config.mostPerConsumer() + ": delete one first.");
        }
        if (store.count() >= config.mostAltogether()) {
            throw Refusals.tooMany("This installation has as many as it allows: ask its operator.");
        }
        Subscription subscription = new Subscription(
                newId(),
                consumer,
                wanted.url().orElseThrow(),
                wanted.description().orElse(""),
                wanted.filter().orElse(EventFilter.ALL),
                State.PENDING,
                null,
                log.state().end(),
                // As fine as the database keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                0,
                null);
        SigningSecret secret = SigningSecret.random();
        store.add(subscription, vault.lock(secret, subscription.id()));
        challenge(subscription.id());
        LOG.infof("%s subscribed: %s", consumer, subscription.id());
        return new WithSecret(subscription, secret);
    }

    /** Another address has to be verified before anything is sent to it. */
    @Transactional
    Subscription change(String consumer, String id, SubscriptionBody wanted) {
        Subscription changed = change(consumer, id, known -> {
            boolean moves = wanted.url().filter(url -> !url.equals(known.url())).isPresent();
            State state = moves
                    ? State.PENDING
                    : wanted.state().map(asked -> turned(known, asked)).orElse(known.state());
            return known.with(
                    wanted.url().orElse(known.url()),
                    wanted.description().orElse(known.description()),
                    wanted.filter().orElse(known.filter()),
                    state,
                    state == State.DISABLED ? known.reason() : null);
        });
        if (wanted.url().isPresent() && changed.state() == State.PENDING) {
            challenge(id);
        }
        queued.fire(new Queued());
        return changed;
    }

    /** Only what has been verified may be turned on and off; what we have turned off has to be verified anew. */
    private static State turned(Subscription known, State asked) {
        if (known.state() == State.PENDING || known.state() == State.DISABLED) {
            throw Refusals.wrongState("It is " + known.state().word() + ": ask for a verification first.");
        }
        return asked;
    }

    /** Asks the receiver whether it wants what will be sent to it. */
    @Transactional
    Subscription verify(String consumer, String id) {
        Subscription changed = change(consumer, id, known -> {
            if (known.state() == State.ACTIVE || known.state() == State.PAUSED) {
                throw Refusals.wrongState("It is " + known.state().word() + ": its receiver has been verified.");
            }
            return known.with(State.PENDING, null);
        });
        challenge(id);
        return changed;
    }

    /** @param overlap how long the old secret signs along */
    @Transactional
    WithSecret rotate(String consumer, String id, Duration overlap) {
        SigningSecret secret = SigningSecret.random();
        if (!store.rotate(consumer, id, vault.lock(secret, id), clock.instant().plus(overlap))) {
            throw Refusals.unknown("webhook", id);
        }
        LOG.infof("%s rotated the secret of %s", consumer, id);
        return new WithSecret(find(consumer, id), secret);
    }

    void delete(String consumer, String id) {
        if (!store.delete(consumer, id)) {
            throw Refusals.unknown("webhook", id);
        }
        LOG.infof("%s deleted %s", consumer, id);
    }

    private Subscription change(String consumer, String id, UnaryOperator<Subscription> change) {
        return store.change(consumer, id, change).orElseThrow(() -> Refusals.unknown("webhook", id));
    }

    private void challenge(String id) {
        queue.addVerification(id, ChallengeBody.random(), clock.instant());
        queued.fire(new Queued());
    }

    private static String newId() {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        return "wh_" + HexFormat.of().formatHex(random);
    }
}
