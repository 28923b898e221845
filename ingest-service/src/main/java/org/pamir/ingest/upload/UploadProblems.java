package org.pamir.ingest.upload;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What is refused about imports whatever is in them, as problems. */
public final class UploadProblems {

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

    /** @param what {@code edition} or {@code country} */
    public static HttpProblem unknown(String what, String code) {
        return problem(404, "unknown-" + what, "No such " + what)
                .withDetail(
                        "There is no " + what + " " + Shortened.to(80, code) + ". Codes are exact, capitals included.")
                .build();
    }

    public static HttpProblem badParameter(String name, String expected) {
        return problem(400, "bad-parameter", "A parameter cannot be used")
                .withDetail(name + " is " + expected)
                .with("parameter", name)
                .build();
    }
}
