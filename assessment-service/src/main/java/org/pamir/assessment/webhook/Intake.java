package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;

/** Takes a subscription forward along the log: of every entry that it wants a delivery is made. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final LogStore log;
    private final LeaseStore leases;
    private final ProgressStore progress;
    private final DeliveryStore deliveries;
    private final QueueStore queue;
    private final WebhookConfig config;
    private final Clock clock;

    Intake(
            LogStore log,
            LeaseStore leases,
            ProgressStore progress,
            DeliveryStore deliveries,
            QueueStore queue,
            WebhookConfig config,
            Clock clock) {
        this.log = log;
        this.leases = leases;
        this.progress = progress;
        this.deliveries = deliveries;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One page of the log, or as much of it as may wait. Where entries have expired that the subscription has not seen, it goes
     * on after them, and its receiver is told so.
     *
     * @return false if the lease is lost
     */
    @Transactional
    boolean takeIn(Lease lease) {
        // From here on nobody changes the subscription, so its place and its filter are those of now.
        if (!leases.renew(lease)) {
            return false;
        }
        progress.find(lease.subscription())
                .filter(subscription -> subscription.state() == State.ACTIVE)
                .ifPresent(this::takeIn);
        return true;
    }

    private void takeIn(Subscription subscription) {
        long room = config.mostWaiting() - deliveries.waiting(subscription.id());
        Cursor from = subscription.cursor();
        LogState state = log.state();
        if (!from.log().equals(state.id()) || from.position() > state.head()) {
            resync(subscription, state);
        } else if (room > 0) {
            LogPage page = log.page(from.position(), (int) room);
            if (page instanceof LogPage.Entries entries) {
                takeIn(subscription, entries.entries());
            } else {
                resync(subscription, ((LogPage.Expired) page).state());
            }
        }
    }

    private void takeIn(Subscription subscription, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Cursor to = new Cursor(
                subscription.cursor().log(), entries.get(entries.size() - 1).position());
        List<Entry> wanted =
                entries.stream().filter(subscription.filter()::passes).toList();
        queue.move(subscription.id(), to);
        if (!wanted.isEmpty()) {
            queue.addEvents(subscription.id(), to.log(), wanted, clock.instant());
        }
    }

    private void resync(Subscription subscription, LogState state) {
        Cursor from = subscription.cursor();
        Cursor to = state.at(state.expiredThrough());
        LOG.warnf("Subscription %s was away for too long: it goes from %s to %s", subscription.id(), from, to);
        String data = "{\"subscription\":\"%s\",\"after\":\"%s\",\"continues_after\":\"%s\"}"
                .formatted(subscription.id(), from, to);
        queue.move(subscription.id(), to);
        queue.addResync(subscription.id(), to, data, clock.instant());
    }
}
