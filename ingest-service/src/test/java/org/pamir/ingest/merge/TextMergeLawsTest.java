package org.pamir.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every merge of texts, tried on generated ones; the seed is in the name of the case. */
class TextMergeLawsTest {

    private static final int SEEDS = 40;
    private static final int CASES = 100;

    static Stream<Long> seeds() {
        return GeneratedTexts.seeds(SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoChangedNothingGetsWhatTheOtherMade(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int i = 0; i < CASES; i++) {
            List<String> sentences = texts.text(texts.below(12));
            String base = join(sentences);
            String changed = join(texts.changed(sentences, texts.below(6)));

            assertThat(TextMerge.of(base, base, changed)).isEqualTo(clean(changed));
            assertThat(TextMerge.of(base, changed, base)).isEqualTo(clean(changed));
            assertThat(TextMerge.of(base, changed, changed)).isEqualTo(clean(changed));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesOfSentencesThatAreNotNeighboursAreBothThere(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int i = 0; i < CASES; i++) {
            List<String> base = texts.text(3 + texts.below(10));
            int first = texts.below(base.size() - 2);
            int second = first + 2 + texts.below(base.size() - first - 2);
            List<String> mine = with(base, first, texts.reworded(base.get(first)));
            List<String> theirs = with(base, second, texts.reworded(base.get(second)));
            List<String> both = with(mine, second, theirs.get(second));

            assertThat(TextMerge.of(join(base), join(mine), join(theirs))).isEqualTo(clean(join(both)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCleanMergeHasEveryWordThatCameAndNoneThatWent(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        int clean = 0;
        for (int i = 0; i < CASES; i++) {
            List<String> sentences = texts.text(4 + texts.below(20));
            List<String> common = texts.changed(sentences, texts.below(2));
            String base = join(sentences);
            String mine = join(texts.changed(common, 1 + texts.below(3)));
            String theirs = join(texts.changed(common, 1 + texts.below(3)));

            TextMerge.Result merged = TextMerge.of(base, mine, theirs);

            if (merged.conflicts().isEmpty()) {
                clean++;
                Set<String> expected = words(base);
                expected.retainAll(words(mine));
                expected.retainAll(words(theirs));
                expected.addAll(without(mine, base));
                expected.addAll(without(theirs, base));
                assertThat(wordList(merged.text())).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(clean).as("clean merges").isGreaterThan(CASES / 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noMergeLosesAWordThatCameAndWhetherItIsCleanIsTheSameFromBothSides(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int i = 0; i < CASES; i++) {
            List<String> sentences = texts.text(texts.below(12));
            String base = join(sentences);
            String mine = join(texts.changed(sentences, texts.below(8)));
            String theirs = join(texts.changed(sentences, texts.below(8)));

            TextMerge.Result merged = TextMerge.of(base, mine, theirs);
            TextMerge.Result swapped = TextMerge.of(base, theirs, mine);

            assertThat(wordList(merged.text())).containsAll(without(mine, base)).containsAll(without(theirs, base));
            assertThat(ConflictMarkers.in(merged.text()))
                    .isEqualTo(!merged.conflicts().isEmpty());
            assertThat(swapped.conflicts()).hasSameSizeAs(merged.conflicts());
        }
    }

    private static TextMerge.Result clean(String text) {
        return new TextMerge.Result(text, List.of());
    }

    private static List<String> with(List<String> sentences, int at, String sentence) {
        List<String> changed = new ArrayList<>(sentences);
        changed.set(at, sentence);
        return changed;
    }

    private static Set<String> without(String text, String base) {
        Set<String> left = words(text);
        left.removeAll(words(base));
        return left;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(wordList(text));
    }

    private static List<String> wordList(String text) {
        return Arrays.stream(text.split("[\\s,.!?#-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String join(List<String> sentences) {
        return String.join("", sentences);
    }
}
