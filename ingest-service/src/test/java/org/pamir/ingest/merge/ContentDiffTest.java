package org.pamir.ingest.merge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.merge.TextChange.Op.DELETE;
import static org.pamir.ingest.merge.TextChange.Op.EQUAL;
import static org.pamir.ingest.merge.TextChange.Op.INSERT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.SectionContent;

class ContentDiffTest {

    private static final Section DRUGS =
            Methodologies.all().edition("2021").orElseThrow().section("drugs").orElseThrow();

    static Stream<Long> seeds() {
        return GeneratedTexts.seeds(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalAndInsertedIsTheNewTextEqualAndDeletedTheOldOne(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int i = 0; i < 100; i++) {
            List<String> sentences = texts.text(texts.below(15));
            String from = String.join("", sentences);
            String to = String.join("", texts.changed(sentences, texts.below(8)));

            List<TextChange> changes = TextDiff.of(from, to);

            assertThat(without(changes, DELETE)).isEqualTo(to);
            assertThat(without(changes, INSERT)).isEqualTo(from);
            assertThat(changes).noneMatch(change -> change.text().isEmpty());
        }
    }

    @Test
    void onlyTheWordsThatChangedAreMarked() {
        List<TextChange> changes =
                TextDiff.of("It is a transit country. Prices fell.", "It is a market. Prices fell, and rose.");

        assertThat(changes)
                .containsExactly(
                        new TextChange(EQUAL, "It is a "),
                        new TextChange(DELETE, "transit country"),
                        new TextChange(INSERT, "market"),
                        new TextChange(EQUAL, ". Prices fell"),
                        new TextChange(INSERT, ", and rose"),
                        new TextChange(EQUAL, "."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC69\u200D\uD83D\uDD2C",
                "e\u0301",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "don't",
                "cross-border"
            })
    void whatIsOneToAReaderIsNeverCut(String word) {
        assertThat(TextDiff.of("a " + word + " b", "a x b"))
                .containsExactly(
                        new TextChange(EQUAL, "a "),
                        new TextChange(DELETE, word),
                        new TextChange(INSERT, "x"),
                        new TextChange(EQUAL, " b"));
    }

    @Test
    void scoresAndSourcesAreToldFromWhatToWhat() {
        Map<String, Score> unscored = new HashMap<>();
        unscored.put("cocaine_trade", Score.of("3"));
        unscored.put("cannabis_trade", Score.of("5"));
        Source kept = new Source("Kept", "https://example.org/kept");
        Source gone = new Source("Gone", "https://example.org/gone");
        Source added = new Source("New", "https://example.org/new");
        SectionContent from = SectionContent.of(DRUGS, "Text.", unscored, List.of(kept, gone));
        SectionContent to = SectionContent.of(
                DRUGS,
                "Text.",
                Map.of("heroin_trade", Score.of("8.5"), "cannabis_trade", Score.of("5")),
                List.of(kept, added));

        ContentDiff diff = ContentDiff.of(from, to);

        assertThat(diff.isNarrativeChanged()).isFalse();
        assertThat(diff.scores())
                .isEqualTo(Map.of(
                        "heroin_trade", new ScoreChange(null, Score.of("8.5")),
                        "cocaine_trade", new ScoreChange(Score.of("3"), null)));
        assertThat(diff.added()).containsExactly(added);
        assertThat(diff.removed()).containsExactly(gone);
    }

    private static String without(List<TextChange> changes, TextChange.Op op) {
        return changes.stream()
                .filter(change -> change.op() != op)
                .map(TextChange::text)
                .collect(joining());
    }
}
