package org.pamir.ingest.editorial;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What the editorial settings refuse, as problems. */
public final class EditorialProblems {

    private EditorialProblems() {}

    public static HttpProblem reviewRequired() {
        return problem(403, "review-required", "This needs a review")
                .withDetail("Everything is published by way of a proposal that somebody else approved")
                .build();
    }
}
