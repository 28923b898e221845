package org.pamir.ingest.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.reconciliation.Reconciliation.Findings;
import org.pamir.ingest.section.VersionKey;

/**
 * One reconciliation from its beginning to its end. First what the topic must have is noted, then the topic is read; so
 * an edit that comes meanwhile is never taken for missing. What is missing goes into the outbox. Done twice at once, or
 * again after a crash, it sends some revisions twice, which consumers expect.
 */
@ApplicationScoped
class Reconciling {

    private static final Logger LOG = Logger.getLogger(Reconciling.class);
    private static final long SIGN_OF_LIFE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long ROOM_MILLIS = 20;

    private final Reconciliations reconciliations;
    private final LogClient log;

    Reconciling(Reconciliations reconciliations, LogClient log) {
        this.reconciliations = reconciliations;
        this.log = log;
    }

    void run(long id) throws ExecutionException, InterruptedException {
        VersionSets missing = reconciliations.sent();
        long revisions = missing.size();
        Progress progress = new Progress(id, missing);
        log.read(progress);
        Findings findings =
                new Findings(progress.records, revisions, missing.size(), progress.ahead(reconciliations.all()));
        for (List<VersionKey> part : reconciliations.parts(missing)) {
            while (!reconciliations.fill(part)) {
                TimeUnit.MILLISECONDS.sleep(ROOM_MILLIS);
                progress.page();
            }
            progress.page();
        }
        reconciliations.finished(id, findings);
        tell(findings);
    }

    private static void tell(Findings findings) {
        if (findings.missing() > 0) {
            LOG.warnf(
                    "The topic lacked %d of %d revisions; they are on their way to it",
                    findings.missing(), findings.revisions());
        } else {
            LOG.infof("The topic has all of %d revisions", findings.revisions());
        }
        if (findings.ahead() > 0) {
            LOG.errorf(
                    "The topic has versions of %d assessments that the database lacks: was it restored from a backup?",
                    findings.ahead());
        }
    }

    /** Takes away from what is missing what was read. */
    private final class Progress implements LogClient.Reader {

        private final long id;
        private final VersionSets missing;
        private final Map<AssessmentKey, Long> highest = new HashMap<>();
        private long records;
        private long shown = System.nanoTime();

        private Progress(long id, VersionSets missing) {
            this.id = id;
            this.missing = missing;
        }

        @Override
        public void record(VersionKey version) {
            records++;
            if (version != null) {
                missing.remove(version.assessment(), version.version());
                if (Countries.all().byCode(version.assessment().country()).isPresent()) {
                    highest.merge(version.assessment(), version.version(), Math::max);
                }
            }
        }

        @Override
        public void page() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - shown > SIGN_OF_LIFE_NANOS) {
                reconciliations.alive(id);
                shown = System.nanoTime();
            }
        }

        private long ahead(VersionSets all) {
            return highest.entrySet().stream()
                    .filter(seen -> seen.getValue() > all.highest(seen.getKey()))
                    .count();
        }
    }
}
