package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pamir.bench.load.Edition;

/**
 * I7: not only the newest version arrives. Each one has its three events in the log that streams follow: the revision,
 * the scorecard and what moved. (Compaction leaves the newest segment alone, and there is no other in a run.)
 */
final class EveryVersionShown implements Invariant {

    private static final List<String> TYPES = List.of("section", "scorecard", "movement");

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String promise() {
        return "every version reaches readers with all its events";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Set<String> shown = new HashSet<>();
        evidence.entries().stream()
                .filter(entry -> entry.edition().equals(Edition.CODE))
                .forEach(entry -> shown.add(entry.type() + " " + entry.country() + "/" + entry.version()));
        List<Violation> violations = new ArrayList<>();
        for (Revision revision : evidence.revisions()) {
            for (String type : TYPES) {
                if (!shown.contains(type + " " + revision.name())) {
                    violations.add(new Violation(
                            id(), "the %s of version %s never reached readers".formatted(type, revision.name())));
                }
            }
        }
        return violations;
    }
}
