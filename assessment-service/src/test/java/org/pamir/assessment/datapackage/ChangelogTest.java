package org.pamir.assessment.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.Sample;
import org.pamir.assessment.download.CsvTable;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Cause;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

class ChangelogTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2021").orElseThrow();

    @Test
    void aChangeIsToldInWordsWithItsCauseAndItsNumbers() {
        String words = changelog("anna", "record seizures").words();

        assertThat(words)
                .startsWith("# Changes of the edition 2021\n\nWhat moved since every section")
                .contains("* 2026-01-01T00:10:00Z, Tajikistan, version 10: `drugs` revised by anna: “record seizures”."
                        + " Criminality 5.61 → 5.64 (+0.03); Criminal markets 5.1 → 5.15 (+0.05);"
                        + " Heroin trade 8.5 → 9 (+0.5).\n");
    }

    @Test
    void aTextOfOthersIsNoFormulaInTheTableAndNoMarkupInTheWords() throws IOException {
        Changelog changelog = changelog("=cmd|'/C calc'!A0", "<script>\n\n# [x](http://y) *z* @SUM");

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvTable.write(changelog.table(), csv);

        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains(
                        ",'=cmd|'/C calc'!A0,\"<script>\n\n# [x](http://y) *z* @SUM\",criminality,5.61,5.64,0.03\r\n");
        assertThat(changelog.words())
                .contains(
                        "by \\=cmd\\|\\'\\/C calc\\'\\!A0: “\\<script\\> \\# \\[x\\]\\(http\\:\\/\\/y\\) \\*z\\* \\@SUM”");
    }

    @Test
    void aVersionThatMovedNothingIsListedToo() {
        ScorecardComputed before = scorecards(8.5).get(0);
        ScorecardComputed after = scorecards(8.5).get(1);
        Change change = Change.between(before, after, METHODOLOGY);

        Changelog changelog = new Changelog("2021", new ChangeStore.Changes(List.of(change), 7));

        assertThat(changelog.table().rows()).hasSize(1);
        assertThat(changelog.words()).contains("The newest 1 of 7.").contains("No value moved.");
    }

    private static Changelog changelog(String by, String message) {
        List<ScorecardComputed> scorecards = scorecards(9);
        ScorecardComputed after = scorecards.get(1);
        Cause cause = new Cause(after.cause().section(), after.cause().revision(), by, message);
        ScorecardComputed told = new ScorecardComputed(
                after.edition(),
                after.country(),
                after.version(),
                after.at(),
                after.methodology(),
                after.quadrant(),
                after.measures(),
                after.sections(),
                cause);
        return new Changelog(
                "2021", new ChangeStore.Changes(List.of(Change.between(scorecards.get(0), told, METHODOLOGY)), 1));
    }

    /** Of Tajikistan as published, and with another score for the trade in heroin. */
    private static List<ScorecardComputed> scorecards(double heroin) {
        Map<String, Score> scores = new HashMap<>(Sample.scores().get(new AssessmentKey("2021", "TJK")));
        EditLog log = new EditLog("2021", "TJK");
        List<Event> events = new ArrayList<>(log.writeAll(scores));
        scores.put("heroin_trade", Score.of(String.valueOf(heroin)));
        events.addAll(log.write("drugs", scores));
        List<ScorecardComputed> all = events.stream()
                .filter(ScorecardComputed.class::isInstance)
                .map(ScorecardComputed.class::cast)
                .toList();
        return all.subList(all.size() - 2, all.size());
    }
}
