package org.pamir.ingest.identity;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import java.util.Set;
import org.pamir.contract.event.AssessmentKey;

/** Who may not do something, as problems. They never say whether what was asked for exists. */
public final class IdentityProblems {

    private IdentityProblems() {}

    static HttpProblem unauthorized() {
        return problem(401, "unauthorized", "This needs a login")
                .withDetail("Send HTTP Basic credentials or a bearer token, or log in at the desk")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    public static HttpProblem forbidden(Right right, AssessmentKey assessment) {
        return problem(403, "forbidden", "You may not do this")
                .withDetail("You have not the right to " + words(right) + " for " + assessment)
                .with("right", word(right))
                .build();
    }

    /** Names every one of them: who sent a table must not find them out one by one. */
    static HttpProblem forbidden(Right right, Set<AssessmentKey> assessments) {
        return problem(403, "forbidden", "You may not do this")
                .withDetail("You have not the right to " + words(right) + " for all of this. Nothing was stored.")
                .with("right", word(right))
                .with("assessments", assessments.stream().map(Object::toString).toList())
                .with(
                        "countries",
                        assessments.stream()
                                .map(AssessmentKey::country)
                                .distinct()
                                .sorted()
                                .toList())
                .build();
    }

    static HttpProblem forbidden(Right right) {
        return problem(403, "forbidden", "You may not do this")
                .withDetail("You have not the right to " + words(right))
                .with("right", word(right))
                .build();
    }

    static HttpProblem tokenRefused() {
        return problem(403, "token-refused", "An API token may not do this")
                .withDetail("Tokens, accounts and passwords are managed with a login of one's own")
                .build();
    }

    private static String word(Right right) {
        return right.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Right right) {
        return word(right).replace('_', ' ');
    }
}
