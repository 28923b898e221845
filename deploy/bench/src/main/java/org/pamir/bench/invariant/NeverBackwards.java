package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.bench.load.Look;

/** I8: on one connection no version is followed by an older one, and nobody who asks for a version gets an older one. */
final class NeverBackwards implements Invariant {

    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String promise() {
        return "readers never go back in time";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Map<String, Long> seen = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        evidence.looks().stream()
                .sorted(Comparator.comparingLong(Look::at))
                .filter(look -> look.version() > 0)
                .forEach(look -> {
                    long before = seen.merge(look.reader() + " " + look.country(), look.version(), Math::max);
                    if (look.version() < Math.max(before, look.least())) {
                        violations.add(new Violation(
                                id(),
                                "%s saw %s at %d, after %d and asking for %d"
                                        .formatted(
                                                look.reader(), look.country(), look.version(), before, look.least())));
                    }
                });
        return violations;
    }
}
