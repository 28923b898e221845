package org.pamir.assessment.site.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.history.WordChange.Op;

class WordChangeTest {

    @Test
    void inASentenceThatStayedOnlyWordsDiffer() {
        List<WordChange> changes =
                WordChange.between("Seizures doubled. Courts are slow.", "Seizures tripled. Courts are slow.");

        assertThat(changes)
                .containsExactly(
                        new WordChange(Op.SAME, "Seizures "),
                        new WordChange(Op.GONE, "doubled"),
                        new WordChange(Op.NEW, "tripled"),
                        new WordChange(Op.SAME, ". Courts are slow."));
    }

    @Test
    void thePiecesPutTogetherAreBothTexts() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String before = text(random);
            String after = text(random);

            List<WordChange> changes = WordChange.between(before, after);

            assertThat(without(Op.NEW, changes)).as("seed %d, case %d", seed, i).isEqualTo(before);
            assertThat(without(Op.GONE, changes))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(after);
        }
    }

    @Test
    void textsWithNothingInCommonTakeNoLongSearch() {
        String before = "alpha. ".repeat(3_000);
        String after = "omega! ".repeat(3_000);

        List<WordChange> changes = WordChange.between(before, after);

        assertThat(changes).containsExactly(new WordChange(Op.GONE, before), new WordChange(Op.NEW, after));
    }

    @Test
    void ofALongTextThatStayedWhatStandsNextToAChangeIsShown() {
        String long1 = "word ".repeat(200);

        List<WordChange> changes = WordChange.shortened(
                List.of(new WordChange(Op.SAME, long1), new WordChange(Op.NEW, "new"), new WordChange(Op.SAME, long1)));

        assertThat(changes.get(0).text()).startsWith(" … ").hasSizeLessThan(110);
        assertThat(changes.get(2).text()).endsWith(" … ").hasSizeLessThan(110);
    }

    private static String without(Op op, List<WordChange> changes) {
        return changes.stream()
                .filter(change -> change.op() != op)
                .map(WordChange::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 8)
                .mapToObj(word -> List.of("a", "border", "is", "open", "shut", "Then", "crime", "and")
                                .get(word)
                        + (random.nextInt(5) == 0 ? ". " : " "))
                .collect(Collectors.joining());
    }
}
