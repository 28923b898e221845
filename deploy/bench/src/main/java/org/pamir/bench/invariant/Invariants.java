package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** @param withReplay whether the topics are replayed into an empty database, which takes as long as it takes */
    public static List<Violation> check(Evidence evidence, boolean withReplay) {
        List<Violation> violations = new ArrayList<>();
        of(withReplay).forEach(invariant -> violations.addAll(invariant.check(evidence)));
        return violations;
    }

    public static List<String> ids(boolean withReplay) {
        return of(withReplay).stream()
                .map(Invariant::id)
                .distinct()
                .sorted(Comparator.comparing(id -> Integer.valueOf(id.substring(1))))
                .toList();
    }

    private static List<Invariant> of(boolean withReplay) {
        return Stream.concat(CHEAP.stream(), withReplay ? Stream.of(REPLAYED) : Stream.empty())
                .toList();
    }
}
