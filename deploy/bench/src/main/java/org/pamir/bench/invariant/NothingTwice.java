package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.bench.load.Attempt;

/** I2: an edit makes one revision at most, however often it is sent; a refused one makes none. */
final class NothingTwice implements Invariant {

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String promise() {
        return "no edit is applied twice";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Map<String, List<Revision>> made =
                evidence.revisions().stream().collect(Collectors.groupingBy(Revision::narrative));
        Map<String, List<Attempt>> sent = evidence.attempts().stream()
                .collect(Collectors.groupingBy(attempt -> attempt.edit().narrative()));
        List<Violation> violations = new ArrayList<>();
        sent.forEach((narrative, attempts) -> {
            int revisions = made.getOrDefault(narrative, List.of()).size();
            // 412 to a later attempt says nothing about an earlier one.
            boolean isRefused = attempts.stream()
                            .allMatch(attempt -> attempt.answer().isDefinite())
                    && attempts.stream().noneMatch(attempt -> attempt.answer().isAcknowledged());
            if (revisions > (isRefused ? 0 : 1)) {
                violations.add(new Violation(
                        id(),
                        "edit %d, %s, made %d revisions"
                                .formatted(
                                        attempts.get(0).edit().id(), isRefused ? "refused" : "accepted", revisions)));
            }
        });
        return violations;
    }
}
