package org.pamir.bench.invariant;

import java.util.List;
import java.util.Set;
import org.pamir.bench.load.Answer;
import org.pamir.bench.load.Attempt;

/** I12: what is refused is refused as a problem; what cannot be done now says when to come back. */
final class TypedErrors implements Invariant {

    private static final Set<Integer> LATER = Set.of(429, 503);

    @Override
    public String id() {
        return "I12";
    }

    @Override
    public String promise() {
        return "every refusal is a problem, and none is a failure of the server";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        return evidence.attempts().stream()
                .filter(attempt -> isUntyped(attempt.answer()))
                .map(TypedErrors::violation)
                .distinct()
                .toList();
    }

    private static boolean isUntyped(Answer answer) {
        if (answer.status() == 0 || answer.isAcknowledged()) {
            return false;
        }
        boolean isProblem = answer.problem().startsWith("application/problem+json");
        return !isProblem
                || answer.status() / 100 == 5 && answer.status() != 503
                || LATER.contains(answer.status()) && !answer.saysWhen();
    }

    private static Violation violation(Attempt attempt) {
        Answer answer = attempt.answer();
        return new Violation(
                "I12",
                "%s answered %d, %s%s"
                        .formatted(
                                attempt.replica(),
                                answer.status(),
                                answer.problem(),
                                answer.saysWhen() ? "" : ", without Retry-After"));
    }
}
