package org.pamir.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.SectionContent;

class ThreeWayMergeTest {

    private static final Section DRUGS =
            Methodologies.all().edition("2021").orElseThrow().section("drugs").orElseThrow();

    @ParameterizedTest
    @CsvSource({"8,8,9,9", "8,9,8,9", "8,9,9,9", ",5,,5", "5,,5,", "5,,,", ",,,"})
    void aScoreIsWhatTheOneWhoChangedItMadeOfIt(String base, String mine, String theirs, String merged) {
        MergedSection result = ThreeWayMerge.of(DRUGS, heroin(base), heroin(mine), heroin(theirs));

        assertThat(result.isClean()).isTrue();
        assertThat(result.content()).isEqualTo(heroin(merged));
    }

    @ParameterizedTest
    @CsvSource({"8,9,7", ",9,7", "8,,7", "8,9,"})
    void aScoreThatBothChangedDifferentlyIsAConflictAndStaysMine(String base, String mine, String theirs) {
        MergedSection result = ThreeWayMerge.of(DRUGS, heroin(base), heroin(mine), heroin(theirs));

        assertThat(result.conflicts()).containsExactly(new MergeConflict("/scores/heroin_trade", base, mine, theirs));
        assertThat(result.content()).isEqualTo(heroin(mine));
    }

    @Test
    void scoresOfDifferentIndicatorsAreMerged() {
        SectionContent base = scores(Map.of("heroin_trade", Score.of("8"), "cocaine_trade", Score.of("2")));
        SectionContent mine = scores(Map.of("heroin_trade", Score.of("9"), "cocaine_trade", Score.of("2")));
        SectionContent theirs = scores(Map.of("heroin_trade", Score.of("8"), "cannabis_trade", Score.of("4")));

        MergedSection result = ThreeWayMerge.of(DRUGS, base, mine, theirs);

        assertThat(result.isClean()).isTrue();
        assertThat(result.content())
                .isEqualTo(scores(Map.of("heroin_trade", Score.of("9"), "cannabis_trade", Score.of("4"))));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                // additions of both, theirs first
                Arguments.of("a", "a m", "a t", "a t m"),
                Arguments.of("", "m", "t", "t m"),
                Arguments.of("a", "a x", "a x t", "a x t"),
                // a removal wins over what was left alone
                Arguments.of("a b", "b m", "a b t", "b t m"),
                Arguments.of("a b c", "a b", "b c", "b"),
                Arguments.of("a b", "a", "a", "a"),
                // another order, by one and by the other
                Arguments.of("a b c", "c b a", "a b c t", "c b a t"),
                Arguments.of("a b c", "a b c m", "c b a", "c b a m"),
                // another title; the same address twice
                Arguments.of("a b", "a:new b", "a b:new", "a:new b:new"),
                Arguments.of("a a", "a a m", "a a t", "a a t m"),
                Arguments.of("a a", "a", "a a t", "a t"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void sourcesAreMergedByTheirAddresses(String base, String mine, String theirs, String merged) {
        MergedSection result = ThreeWayMerge.of(DRUGS, list(base), list(mine), list(theirs));

        assertThat(result.conflicts()).isEmpty();
        assertThat(result.content().sources()).isEqualTo(list(merged).sources());
    }

    @ParameterizedTest
    @CsvSource({
        // base, mine, theirs, what stays, pointer
        "x a, x a:mine, x a:theirs, x a:mine, /sources/1",
        "x a, x, x a:theirs, x a:theirs, /sources/1",
        "x a, x a:mine, x, x a:mine, /sources/1",
        "x, x n:mine, x n:theirs, x n:mine, /sources/1"
    })
    void aSourceThatBothChangedDifferentlyIsAConflict(
            String base, String mine, String theirs, String merged, String pointer) {
        MergedSection result = ThreeWayMerge.of(DRUGS, list(base), list(mine), list(theirs));

        assertThat(result.conflicts()).extracting(MergeConflict::pointer).containsExactly(pointer);
        assertThat(result.content().sources()).isEqualTo(list(merged).sources());
    }

    @Test
    void conflictsComeInTheOrderOfTheSection() {
        MergedSection result = ThreeWayMerge.of(
                DRUGS, content("A.", "8", "a"), content("B.", "9", "a:mine"), content("C.", "7", "a:theirs"));

        assertThat(result.conflicts())
                .extracting(MergeConflict::pointer)
                .containsExactly("/narrative", "/scores/heroin_trade", "/sources/0");
    }

    private static SectionContent heroin(String score) {
        return content("", score, "");
    }

    private static SectionContent list(String sources) {
        return content("", null, sources);
    }

    private static SectionContent scores(Map<String, Score> scores) {
        return SectionContent.of(DRUGS, "", scores, List.of());
    }

    /** @param sources such as {@code "a b:title"} */
    private static SectionContent content(String narrative, String score, String sources) {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("heroin_trade", score == null ? null : Score.of(score));
        List<Source> list = Arrays.stream((sources == null ? "" : sources).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .map(parts -> new Source(parts.length > 1 ? parts[1] : "title", "https://example.org/" + parts[0]))
                .toList();
        return SectionContent.of(DRUGS, narrative, scores, list);
    }
}
