package org.pamir.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

class ProfileTextTest {

    private static final Methodology EDITION_2021 =
            Methodologies.all().edition("2021").orElseThrow();

    @ParameterizedTest
    @MethodSource("org.pamir.ingest.profile.SampleProfiles#all")
    void aProfileHasTheSectionsOfItsEditionInTheirOrder(byte[] profile) {
        ProfileText.Parsed parsed = parse(text(profile));

        assertThat(parsed.sections()).extracting(SectionText::section).isEqualTo(EDITION_2021.sections());
    }

    @ParameterizedTest
    @MethodSource("org.pamir.ingest.profile.SampleProfiles#all")
    void everyParagraphIsWholeSentencesInOneLine(byte[] profile) {
        List<String> paragraphs = paragraphs(parse(text(profile)));

        assertThat(paragraphs)
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .matches("\\p{Lu}.*[.?!][’”)]?")
                        .doesNotContain("\n", "  ")
                        .doesNotContainPattern("[\\p{L}]- (?!and |or )"));
        assertThat(String.join(" ", paragraphs)).contains("State-owned", "cotton-harvesting", "’");
    }

    @ParameterizedTest
    @MethodSource("org.pamir.ingest.profile.SampleProfiles#all")
    void headingsAndDisclaimerAreInNoSection(byte[] profile) {
        ProfileText.Parsed parsed = parse(text(profile));

        List<String> paragraphs = paragraphs(parsed);
        assertThat(paragraphs).noneMatch(paragraph -> paragraph.contains("funded in part"));
        assertThat(paragraphs)
                .noneMatch(paragraph -> EDITION_2021.sections().stream()
                        .flatMap(section -> section.headings().stream())
                        .anyMatch(paragraph::contains));
        assertThat(paragraphs).noneMatch(paragraph -> paragraph.contains("RESILIENCE"));
        assertThat(parsed.leftOut())
                .extracting(LeftOut::reason)
                .contains("funding disclaimer", "heading of a part, not of a section");
    }

    /** Nothing is lost: what is in no section is among what was left out. */
    @ParameterizedTest
    @MethodSource("org.pamir.ingest.profile.SampleProfiles#all")
    void everyOtherWordIsKept(byte[] profile) {
        String text = text(profile);
        ProfileText.Parsed parsed = parse(text);

        String kept = paragraphs(parsed).stream().map(ProfileTextTest::letters).collect(Collectors.joining());
        String body = text.substring(text.indexOf("PEOPLE"), text.indexOf("\nThis "));
        for (SectionText section : parsed.sections()) {
            body = body.replaceFirst(section.heading().replaceAll("\\s+", "\\\\s+"), "");
        }
        body = body.replace("RESILIENCE\n", "").replace("\n17\n", "\n");
        assertThat(kept).isEqualTo(letters(body));
    }

    @Test
    void theMadeUpProfileIsReadLineByLine() {
        ProfileText.Parsed parsed = parse(text(SampleProfiles.madeUp()));

        assertThat(parsed.sections())
                .extracting(section -> section.paragraphs().size())
                .containsExactly(2, 1, 1, 2, 1, 1, 1, 1, 2);
        assertThat(parsed.leftOut())
                .extracting(LeftOut::line, LeftOut::reason)
                .containsExactly(
                        tuple(1, "before the first heading"),
                        tuple(38, "heading of a part, not of a section"),
                        tuple(49, "page number"),
                        tuple(64, "funding disclaimer"));
        assertThat(paragraphs(parsed).get(3))
                .endsWith("the low-risk part of the business, e.g. in the reserves of the south.");
        assertThat(paragraphs(parsed).get(4))
                .contains("cotton-harvesting", "state- and army-owned barns", "drug- and arms depots");
    }

    @Test
    void aTextOfAnotherEditionKeepsItsExtraSectionsOut() {
        ProfileText.Parsed parsed = parse("DRUGS\nOne.\n\nFINANCIAL CRIMES\nTwo.\n\nTRADE\nThree.\n");

        assertThat(paragraphs(parsed)).containsExactly("One.", "Three.");
        assertThat(parsed.leftOut())
                .extracting(LeftOut::line, LeftOut::text, LeftOut::reason)
                .containsExactly(
                        tuple(4, "FINANCIAL CRIMES", "heading of another edition"),
                        tuple(5, "Two.", "a section of another edition"));
    }

    @Test
    void aHeadingWithoutTextOpensNoSection() {
        ProfileText.Parsed parsed = parse("PEOPLE\nTRADE\nOne.\n");

        assertThat(parsed.sections()).extracting(SectionText::heading).containsExactly("TRADE");
        assertThat(parsed.leftOut()).extracting(LeftOut::reason).containsExactly("heading without text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "People\nOne.", "The TRADE\nOne.", "no heading at all", "RESILIENCE\nOne."})
    void textWithoutAHeadingHasNoSections(String text) {
        assertThat(parse(text).sections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CYBER-DEPENDENT CRIMES",
                "CYBER‑DEPENDENT CRIMES",
                "CYBER –  DEPENDENT\u00A0CRIMES",
                " CYBER-\nDEPENDENT CRIMES ",
                "CYBER CRIMES"
            })
    void headingsAreKnownByTheirWords(String heading) {
        ProfileText.Parsed parsed = ProfileText.parse(
                heading + "\r\nOne.\r\n", Methodologies.all().edition("2023").orElseThrow());

        assertThat(parsed.sections())
                .extracting(section -> section.section().code())
                .containsExactly("cyber_dependent_crimes");
    }

    /** Seconds where the work grows with the text; with its square, it would be hours on any machine. */
    @Test
    void aTextBuiltToTakeLongIsReadInGoodTime() {
        String manyLines = "DRUGS\n" + "a\n\n".repeat(1_000_000);
        String oneLine = "TRADE\n" + "-".repeat(2_000_000) + "\u00A0".repeat(500_000) + "x\n";

        ProfileText.Parsed parsed = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> parse(manyLines + oneLine));

        assertThat(parsed.sections()).hasSize(2);
    }

    private static ProfileText.Parsed parse(String text) {
        return ProfileText.parse(text, EDITION_2021);
    }

    private static List<String> paragraphs(ProfileText.Parsed parsed) {
        return parsed.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(byte[] profile) {
        return new String(profile, StandardCharsets.UTF_8);
    }
}
