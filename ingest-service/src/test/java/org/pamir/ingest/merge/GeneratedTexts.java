package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Texts as lists of sentences, and changes of them, from a seed. Every word is there once only. */
final class GeneratedTexts {

    private static final List<String> ODD = List.of(
            "\uD83D\uDC69\u200D\uD83D\uDD2C", "\u0645\u0647\u0631\u0628", "e\u0301t", "\u8D70\u79C1", "Z\u0335\u0321");
    private static final List<String> GAPS = List.of(" ", " ", " ", "  ", "\n", "\n\n", "\n\n", "\n- ", "\n\n## ");

    private final Random random;
    private int words;

    GeneratedTexts(long seed) {
        this.random = new Random(seed);
    }

    static Stream<Long> seeds(int count) {
        return LongStream.rangeClosed(1, count).boxed();
    }

    /** Sentences with what stands behind them; the last one may have nothing behind it. */
    List<String> text(int sentences) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            boolean open = i == sentences - 1 && random.nextBoolean();
            text.add(sentence() + (open ? "" : GAPS.get(random.nextInt(GAPS.size()))));
        }
        return text;
    }

    /** The same text with some sentences gone, new, or worded otherwise. */
    List<String> changed(List<String> text, int changes) {
        List<String> changed = new ArrayList<>(text);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(changed.size() + 1);
            int kind = random.nextInt(3);
            if (kind == 0 || at == changed.size()) {
                changed.add(at, sentence() + " ");
            } else if (kind == 1) {
                changed.remove(at);
            } else {
                changed.set(at, reworded(changed.get(at)));
            }
        }
        return changed;
    }

    /** One more word, at the beginning; what stands behind the sentence stays. */
    String reworded(String sentence) {
        return word() + " " + sentence;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder(word());
        for (int i = random.nextInt(6); i > 0; i--) {
            sentence.append(random.nextInt(8) == 0 ? ", " : " ").append(word());
        }
        return sentence.append(".!?".charAt(random.nextInt(3))).toString();
    }

    private String word() {
        String odd = random.nextInt(10) == 0 ? ODD.get(random.nextInt(ODD.size())) : "w";
        return odd + words++;
    }
}
