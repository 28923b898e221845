package org.pamir.contract;

import java.util.Random;

/** Generated cases are the same in every run, unless another seed is asked for with {@code -Dseed=}. */
public final class Seed {

    public static final long VALUE = Long.getLong("seed", 20_211_123L);

    private Seed() {}

    public static Random random() {
        return new Random(VALUE);
    }

    /** How a failed assertion names its case. */
    public static String of(int number) {
        return "case " + number + " of -Dseed=" + VALUE;
    }
}
