package org.pamir.scoring.assessment;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Seeds of generated cases: the same in every run, unless another first one is asked for with {@code -Dseed=}. */
public final class Seeds {

    private static final long FIRST = Long.getLong("seed", 20_211_123L);

    private Seeds() {}

    public static Stream<Long> of(int groups) {
        return LongStream.range(FIRST, FIRST + groups).boxed();
    }
}
