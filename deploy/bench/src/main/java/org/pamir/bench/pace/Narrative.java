package org.pamir.bench.pace;

/** Text of the usual length of a section, about 4 KB, another one for each number. */
public final class Narrative {

    private static final int SENTENCES = 64;
    private static final String SENTENCE = "What is known, how sure it is, and where it was written down. ";

    private Narrative() {}

    public static String of(long number) {
        return "Revision " + number + ". " + SENTENCE.repeat(SENTENCES).strip();
    }
}
