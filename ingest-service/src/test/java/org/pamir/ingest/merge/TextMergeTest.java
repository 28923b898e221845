package org.pamir.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMergeTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    static Stream<Arguments> clean() {
        return Stream.of(
                // both in one paragraph; in two; at both ends
                Arguments.of("A. B. C.", "A1. B. C.", "A. B. C1.", "A1. B. C1."),
                Arguments.of("A.\n\nB.\n", "A1.\n\nB.\n", "A.\n\nB1.\n", "A1.\n\nB1.\n"),
                Arguments.of("A. B. C. ", "New. A. B. C. ", "A. B. C. Last. ", "New. A. B. C. Last. "),
                // list items, a table
                Arguments.of("- a\n- b\n- c\n", "- a1\n- b\n- c\n", "- a\n- b\n- c1\n", "- a1\n- b\n- c1\n"),
                Arguments.of("|a|\n|b|\n|c|\n", "|a1|\n|b|\n|c|\n", "|a|\n|b|\n|c1|\n", "|a1|\n|b|\n|c1|\n"),
                // the same by both
                Arguments.of("A. B. C.", "A. B1. C.", "A. B1. C.", "A. B1. C."),
                Arguments.of("A. B. C. D. E.", "A1. B. C1. D. E.", "A1. B. C. D. E1.", "A1. B. C1. D. E1."),
                Arguments.of("", "A.", "A.", "A."),
                // one takes a paragraph away
                Arguments.of("A.\n\nB.\n\nC.\n\nD.", "A.\n\nD.", "A1.\n\nB.\n\nC.\n\nD.", "A1.\n\nD."),
                // right to left, emoji
                Arguments.of(
                        "\u0645\u0631\u062D\u0628\u0627\u061F \u0628. \uD83C\uDFD4!",
                        "\u0623\u0647\u0644\u0627\u061F \u0628. \uD83C\uDFD4!",
                        "\u0645\u0631\u062D\u0628\u0627\u061F \u0628. \uD83C\uDF0B!",
                        "\u0623\u0647\u0644\u0627\u061F \u0628. \uD83C\uDF0B!"),
                // line breaks of a browser's form on one side, then on both
                Arguments.of("A.\n\nB.\n", "A1.\r\n\r\nB.\r\n", "A.\n\nB1.\n", "A1.\n\nB1.\n"),
                Arguments.of("A.\n\nB.\n", "A1.\r\n\r\nB.\r\n", "A.\r\n\r\nB1.\r\n", "A1.\r\n\r\nB1.\r\n"),
                Arguments.of("A.\n\nB.\n", "A.\r\n\r\nB.\r\n", "A.\n\nB1.\n", "A.\n\nB1.\n"));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void changesOfDifferentSentencesAreBothThere(String base, String mine, String theirs, String merged) {
        TextMerge.Result result = TextMerge.of(base, mine, theirs);

        assertThat(result.text()).isEqualTo(merged);
        assertThat(result.conflicts()).isEmpty();
        assertThat(TextMerge.of(base, theirs, mine)).isEqualTo(result);
    }

    static Stream<Arguments> conflicts() {
        return Stream.of(
                // the same sentence, its neighbour, one sentence over two lines
                Arguments.of("A. B. C.", "A. B1. C.", "A. B2. C.", "B. ", "B1. ", "B2. "),
                Arguments.of("A. B. C. D.", "A. B1. C. D.", "A. B. C1. D.", "B. C. ", "B1. C. ", "B. C1. "),
                Arguments.of(
                        "One\nsentence.",
                        "1\nsentence.",
                        "One\nphrase.",
                        "One\nsentence.",
                        "1\nsentence.",
                        "One\nphrase."),
                // one changes what the other takes away
                Arguments.of("A. B. C.", "A. C.", "A. B1. C.", "B. ", "", "B1. "),
                // both add at one place, and where there was nothing
                Arguments.of("A.\n\n", "A.\n\nB.", "A.\n\nC.", "", "B.", "C."),
                Arguments.of("", "A.", "B.", "", "A.", "B."));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void theSameOrTouchingSentencesAreAConflict(
            String base, String mine, String theirs, String baseText, String mineText, String theirsText) {
        TextMerge.Result result = TextMerge.of(base, mine, theirs);

        assertThat(result.conflicts()).containsExactly(new MergeConflict("/narrative", baseText, mineText, theirsText));
        assertThat(ConflictMarkers.in(result.text())).isTrue();
    }

    @Test
    void aConflictLeavesBothVariantsBetweenMarkersOnLinesOfTheirOwn() {
        TextMerge.Result result = TextMerge.of("A. B. C.", "A. B1. C.", "A. C.");

        assertThat(result.text()).isEqualTo("A. \n<<<<<<< mine\nB1. \n=======\n>>>>>>> theirs\nC.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.\n<<<<<<< mine\nB.", ">>>>>>> theirs", "A.\r\n>>>>>>> theirs\r\nB."})
    void textWithAMarkerIsKnown(String text) {
        assertThat(ConflictMarkers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cocaine\n=======\n", "a <<<<<<< mine", "<<<<<<< minerals", ">>>>>>> 5"})
    void otherTextHasNoMarker(String text) {
        assertThat(ConflictMarkers.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "a. ", "a\n\n", "\n", "\n\n", "- \n", "...", " ", "ab"})
    void theLongestTextsTakeAMoment(String piece) {
        String base = piece.repeat(20_000 / piece.length());
        String mine = numbered(piece, 'b');
        String theirs = numbered(piece, 'c');

        assertTimeout(A_MOMENT, () -> {
            TextMerge.of(base, mine, theirs);
            TextMerge.of(mine, base, theirs);
            assertThatCode(() -> TextDiff.of(mine, theirs)).doesNotThrowAnyException();
            assertThat(TextMerge.of(base, mine, mine).text()).isEqualTo(mine);
        });
    }

    /** As many different pieces as there is room for. */
    private static String numbered(String piece, char letter) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 20_000 / (piece.length() + 4))
                .forEach(i -> text.append(letter).append(i % 1000).append(piece));
        return text.toString();
    }
}
