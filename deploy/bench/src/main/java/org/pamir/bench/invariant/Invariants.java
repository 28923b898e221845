package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All guarantees. I10 is a case's own (which bad record, and where it went), I11 belongs to the soak. */
public final class Invariants {

    private static final List<Invariant> CHEAP = List.of(
            new NothingLost(),
            new NothingTwice(),
            new NothingOverwritten(),
            new NothingUnpublished(),
            new InOrder(),
            new Converged(),
            new EveryVersionShown(),
            new NeverBackwards(),
            new EachEventOnce(),
            new TypedErrors());

    private static final Invariant REPLAYED = new Replayed();

    private Invariants() {}

    /**
     * @param withReplay whether the topics are replayed into an empty database, which takes as long as it takes
     * @param without ids of those that are left out
     */
    public static List<Violation> check(Evidence evidence, boolean withReplay, Set<String> without) {
        List<Violation> violations = new ArrayList<>();
        of(withReplay, without).forEach(invariant -> violations.addAll(invariant.check(evidence)));
        return violations;
    }

    public static List<String> ids(boolean withReplay, Set<String> without) {
        return of(withReplay, without).stream()
                .map(Invariant::id)
                .distinct()
                .sorted(Comparator.comparing(id -> Integer.valueOf(id.substring(1))))
                .toList();
    }

    private static List<Invariant> of(boolean withReplay, Set<String> without) {
        return Stream.concat(CHEAP.stream(), withReplay ? Stream.of(REPLAYED) : Stream.empty())
                .filter(invariant -> !without.contains(invariant.id()))
                .toList();
    }
}
