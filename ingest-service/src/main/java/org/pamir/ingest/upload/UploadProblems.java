package org.pamir.ingest.upload;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What is refused about imports whatever is in them, as problems. */
final class UploadProblems {

    private static final int RETRY_AFTER_SECONDS = 1;

    private UploadProblems() {}

    static HttpProblem of(RefusedFileException refused) {
        RefusedFileException.Reason reason = refused.reason();
        HttpProblem.Builder problem =
                problem(reason.status(), reason.type(), reason.title()).withDetail(refused.getMessage());
        if (reason == RefusedFileException.Reason.BUSY) {
            problem.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return problem.build();
    }
}
