package org.pamir.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.methodology.Score;

class ScoresFileTest {

    private static final SectionKey KEY = new SectionKey("2021", "TJK", "drugs");
    private static final String HEADING = "edition,country,section,indicator,score\n";

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void rowsAreSortedAndWhatIsNotScoredIsEmpty() {
        Map<String, Score> scores = new HashMap<>(Map.of("heroin_trade", Score.of("8.5")));
        scores.put("cocaine_trade", null);

        String text = ScoresFile.write(Map.of(KEY, scores));

        assertThat(text).isEqualTo(HEADING + "2021,TJK,drugs,cocaine_trade,\n2021,TJK,drugs,heroin_trade,8.5\n");
    }

    @Test
    void aTableThatASpreadsheetSavedIsRead() throws Exception {
        ScoresFile file = read("\uFEFF" + HEADING.replace(',', ';')
                + "\r\n2021;\"TJK\";drugs;heroin_trade;8\r\n2021;TJK;drugs;cocaine_trade;\r\n");

        assertThat(findings).isEmpty();
        assertThat(file.scores().get(KEY))
                .containsEntry("heroin_trade", Score.of("8"))
                .containsEntry("cocaine_trade", null);
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlaceAndAHint() throws Exception {
        read(HEADING
                + "2021,\"TJK\",drugs,heroin_trade,\"8,5\"\n"
                + "2021,TJK,drugs,heroin_trade,8.25\n"
                + "2021,TJK,drugs,heroin_trade,8\n"
                + "2021,TJK,drug,cocaine_trade,8\n"
                + "2023,TJK,drugs,cocaine_trade,8\n"
                + "2021,TJK,drugs,human_trafficking,8\n"
                + "2021,TJK,drugs\n"
                + "2021,TJK,drugs,cocaine_trade,many\n");

        assertThat(findings)
                .extracting(finding -> finding.place().text() + ": " + finding.message())
                .containsExactly(
                        "scores.csv:2:31: '8,5' is no score: a score is 1 to 10 in steps of 0.5, or nothing",
                        "scores.csv:3:16: a second row for 2021/TJK/drugs/heroin_trade",
                        "scores.csv:4:16: a second row for 2021/TJK/drugs/heroin_trade",
                        "scores.csv:5:6: no section TJK/drug in 2021",
                        "scores.csv:6:1: not the edition 2021",
                        "scores.csv:7:16: human_trafficking is not an indicator of drugs",
                        "scores.csv:8:1: not 5 cells, but 3",
                        "scores.csv:9:30: 'many' is no score: a score is 1 to 10 in steps of 0.5, or nothing");
        assertThat(findings.get(0).hint()).isEqualTo("write 8.5, with a point");
    }

    @Test
    void anotherHeadingIsRefused() {
        assertThatThrownBy(() -> read("country,score\n"))
                .isInstanceOf(Failure.class)
                .hasMessage("the first line does not name the columns");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> read(HEADING + "2021,\"TJK,drugs\n"))
                .isInstanceOf(Failure.class)
                .hasMessage("not CSV: a quote is not closed");
    }

    private ScoresFile read(String text) throws Failure {
        return ScoresFile.read("scores.csv", "2021", text.getBytes(StandardCharsets.UTF_8), findings);
    }
}
