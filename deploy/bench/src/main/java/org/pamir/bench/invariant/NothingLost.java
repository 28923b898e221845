package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.bench.load.Attempt;

/** I1: what was acknowledged is in the ledger, as it was sent, with the version that was answered. */
final class NothingLost implements Invariant {

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String promise() {
        return "no acknowledged edit is lost";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Map<String, Revision> held = evidence.revisions().stream()
                .collect(Collectors.toMap(each -> key(each.country(), each.section(), each.revision()), each -> each));
        List<Violation> violations = new ArrayList<>();
        for (Attempt attempt : evidence.attempts()) {
            if (attempt.answer().isAcknowledged()) {
                int revision = attempt.answer().revision();
                Revision found =
                        held.get(key(attempt.edit().country(), attempt.edit().section(), revision));
                if (found == null || !isIt(found, attempt)) {
                    violations.add(new Violation(
                            id(),
                            "edit %d was acknowledged as %s/%s revision %d, the ledger holds %s"
                                    .formatted(
                                            attempt.edit().id(),
                                            attempt.edit().country(),
                                            attempt.edit().section(),
                                            revision,
                                            found)));
                }
            }
        }
        return violations;
    }

    private static boolean isIt(Revision found, Attempt attempt) {
        long version = attempt.answer().version();
        return found.hash().equals(attempt.edit().hash()) && (version == 0 || version == found.version());
    }

    private static String key(String country, String section, int revision) {
        return country + "/" + section + "/" + revision;
    }
}
