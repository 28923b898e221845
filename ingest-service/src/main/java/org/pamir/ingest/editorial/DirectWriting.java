package org.pamir.ingest.editorial;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** Guards every way into the ledger that has no review. */
@ApplicationScoped
public class DirectWriting {

    private final EditorialConfig config;

    DirectWriting(EditorialConfig config) {
        this.config = config;
    }

    /** @throws HttpProblem 403 where the settings demand a review of everything */
    public void requireAllowed() {
        if (config.reviewRequired()) {
            throw EditorialProblems.reviewRequired();
        }
    }
}
