package org.pamir.ingest.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.section.VersionKey;

/**
 * What was committed to the outbox since the relay last looked, and the newest revisions themselves: they are the
 * writers', so that the relay need not read from the database what was written there a moment ago.
 */
final class Announcements {

    /** A revision that another replica's relay sends is never asked for here, and goes when this many came after it. */
    private static final int MOST_KEPT = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<AssessmentKey> announced = new HashSet<>();
    private final Map<VersionKey, SectionRevised> revisions = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VersionKey, SectionRevised> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** These revisions have rows that are committed. */
    void add(List<SectionRevised> committed) {
        lock.lock();
        try {
            for (SectionRevised revision : committed) {
                announced.add(revision.key());
                revisions.put(new VersionKey(revision.key(), revision.version()), revision);
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Assessments with something new; none if nothing was announced for that long, or somebody {@link #stir stirred}. */
    SortedSet<AssessmentKey> await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            if (announced.isEmpty()) {
                changed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            SortedSet<AssessmentKey> taken = new TreeSet<>(announced);
            announced.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a revision out, if it is still kept. */
    Optional<SectionRevised> remove(VersionKey key) {
        lock.lock();
        try {
            return Optional.ofNullable(revisions.remove(key));
        } finally {
            lock.unlock();
        }
    }

    /** Ends a wait. */
    void stir() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
