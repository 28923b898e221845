package org.pamir.ingest.desk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.merge.MergedSection;
import org.pamir.ingest.merge.ThreeWayMerge;
import org.pamir.ingest.section.SectionContent;

class MarkedTextTest {

    private static final Section DRUGS =
            Methodologies.all().edition("2023").orElseThrow().section("drugs").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. Two. Three.|One. 2. Three.|One. II. Three.",
                "One. Two.|One. 2.|One. II.",
                "One. Two. Three.|1. Two. Three.|I. Two. Three.",
                "A.~~One. Two.~~B.|A.~~One. 2.~~B.|A.~~One. II.~~B.",
                "* one~* two~* three|* one~* 2~* three|* one~* II~* three"
            })
    void aChosenVariantIsTheTextOfWhoWroteItByteForByte(String base, String mine, String theirs) {
        String merged = merged(base, mine, theirs);

        assertThat(MarkedText.places(merged)).hasSize(1);
        assertThat(MarkedText.settle(merged, place -> "mine")).isEqualTo(lines(mine));
        assertThat(MarkedText.settle(merged, place -> "theirs")).isEqualTo(lines(theirs));
    }

    @Test
    void bothStandOneAfterTheOther() {
        String merged = merged("One. Two. Three.", "One. 2. Three.", "One. II. Three.");

        assertThat(MarkedText.settle(merged, place -> "both")).isEqualTo("One. 2. II. Three.");
    }

    @Test
    void whatNobodyChoseStaysMarked() {
        String merged = merged("One. Two. Three.", "One. 2. Three.", "One. II. Three.");

        assertThat(MarkedText.settle(merged, place -> "edit")).isEqualTo(merged);
    }

    private static String merged(String base, String mine, String theirs) {
        MergedSection merged = ThreeWayMerge.of(DRUGS, content(base), content(mine), content(theirs));
        assertThat(merged.isClean()).isFalse();
        return merged.content().narrative();
    }

    private static SectionContent content(String narrative) {
        return SectionContent.empty(DRUGS).withNarrative(lines(narrative));
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }
}
