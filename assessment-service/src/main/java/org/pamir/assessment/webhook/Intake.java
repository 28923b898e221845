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
    private final QueueStore queue;
    private final Clock clock;

    Intake(LogStore log, LeaseStore leases, QueueStore queue, Clock clock) {
        this.log = log;
        this.leases = leases;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * One page of the log. Where entries have expired that it has not seen, the subscription goes on after them, and its
     * receiver is told so.
     *
     * @param most entries, at least 1
     * @return false if the lease is lost or the subscription has been moved
     */
    @Transactional
    boolean takeIn(Lease lease, Subscription subscription, int most) {
        Cursor from = subscription.cursor();
        LogState state = log.state();
        if (!from.log().equals(state.id()) || from.position() > state.head()) {
            return resync(lease, from, state);
        }
        LogPage page = log.page(from.position(), most);
        if (page instanceof LogPage.Expired expired) {
            return resync(lease, from, expired.state());
        }
        List<Entry> entries = ((LogPage.Entries) page).entries();
        if (entries.isEmpty()) {
            return true;
        }
        Cursor to = state.at(entries.get(entries.size() - 1).position());
        List<Entry> wanted =
                entries.stream().filter(subscription.filter()::passes).toList();
        if (!leases.renew(lease) || !queue.move(lease.subscription(), from, to)) {
            return false;
        }
        if (!wanted.isEmpty()) {
            queue.addEvents(lease.subscription(), to.log(), wanted, clock.instant());
        }
        return true;
    }

    private boolean resync(Lease lease, Cursor from, LogState state) {
        Cursor to = state.at(state.expiredThrough());
        if (!leases.renew(lease) || !queue.move(lease.subscription(), from, to)) {
            return false;
        }
        LOG.warnf("Subscription %s was away for too long: it goes from %s to %s", lease.subscription(), from, to);
        String data = "{\"subscription\":\"%s\",\"after\":\"%s\",\"continues_after\":\"%s\"}"
                .formatted(lease.subscription(), from, to);
        queue.addResync(lease.subscription(), to, data, clock.instant());
        return true;
    }
}
