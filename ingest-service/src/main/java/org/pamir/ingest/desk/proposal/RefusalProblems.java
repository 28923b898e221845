package org.pamir.ingest.desk.proposal;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.pamir.ingest.proposal.Refusal;

/** Refusals that end a page: everything else is said on the page where somebody can mend it. */
final class RefusalProblems {

    private RefusalProblems() {}

    static HttpProblem of(Refusal refusal) {
        if (refusal instanceof Refusal.UnknownProposal unknown) {
            return problem(404, "unknown-proposal", "No such proposal")
                    .withDetail("There is no proposal " + unknown.id() + ".")
                    .build();
        }
        if (refusal instanceof Refusal.Forbidden forbidden) {
            return problem(403, "forbidden", "Not yours to do")
                    .withDetail("You have not the right to do this for " + forbidden.assessment() + ".")
                    .build();
        }
        return problem(409, "refused", "This is not possible now")
                .withDetail(Sentences.of(refusal))
                .build();
    }

    /** Whether there is no page to say it on. */
    static boolean ends(Refusal refusal) {
        return refusal instanceof Refusal.UnknownProposal || refusal instanceof Refusal.Forbidden;
    }
}
