package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.bench.load.Attempt;

/** I3: numbers follow each other without gap or repeat, and an edit replaces exactly the revision that it was made on. */
final class NothingOverwritten implements Invariant {

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String promise() {
        return "of several edits of one revision one wins, and nothing is overwritten unseen";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        evidence.revisions().stream()
                .collect(Collectors.groupingBy(
                        each -> each.country() + "/" + each.section(),
                        Collectors.mapping(each -> (long) each.revision(), Collectors.toList())))
                .forEach((section, numbers) -> gap(section, numbers, violations));
        evidence.revisions().stream()
                .collect(Collectors.groupingBy(
                        Revision::country, Collectors.mapping(Revision::version, Collectors.toList())))
                .forEach((country, numbers) -> gap(country, numbers, violations));
        winners(evidence.attempts(), violations);
        return violations;
    }

    private void gap(String what, List<Long> numbers, List<Violation> violations) {
        List<Long> sorted = numbers.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) != i + 1) {
                violations.add(new Violation(id(), "%s has %d where %d belongs".formatted(what, sorted.get(i), i + 1)));
                return;
            }
        }
    }

    private void winners(List<Attempt> attempts, List<Violation> violations) {
        Map<String, List<Attempt>> accepted = attempts.stream()
                .filter(attempt -> attempt.answer().isAcknowledged())
                .collect(Collectors.groupingBy(attempt ->
                        attempt.edit().country() + "/" + attempt.edit().section() + " revision "
                                + attempt.edit().base()));
        accepted.forEach((base, winners) -> {
            long edits = winners.stream()
                    .map(attempt -> attempt.edit().id())
                    .distinct()
                    .count();
            if (edits > 1) {
                violations.add(new Violation(id(), edits + " edits of " + base + " were accepted"));
            }
            for (Attempt winner : winners) {
                if (winner.answer().revision() != winner.edit().base() + 1) {
                    violations.add(new Violation(
                            id(),
                            "an edit of " + base + " became " + winner.answer().revision()));
                }
            }
        });
    }
}
