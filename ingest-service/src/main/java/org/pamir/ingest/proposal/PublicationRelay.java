package org.pamir.ingest.proposal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at the clock for proposals that are to be published at a certain hour. */
@ApplicationScoped
class PublicationRelay {

    private static final Logger LOG = Logger.getLogger(PublicationRelay.class);

    private final DuePublications publications;

    PublicationRelay(DuePublications publications) {
        this.publications = publications;
    }

    @Scheduled(
            every = "${pamir.editorial.publication-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishDue() {
        for (long id : publications.due()) {
            try {
                publications.publish(id);
            } catch (RuntimeException e) {
                // Nothing was written; the next look finds it again, and the others do not wait for it.
                LOG.warnf("Proposal %d could not be published at its hour: %s", id, e);
            }
        }
    }
}
