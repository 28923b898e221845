package org.pamir.ingest.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;

class ScoreTablesReaderTest {

    @Test
    void thePublishedFileIsReadAsItIs() throws RefusedFileException {
        ScoreTables tables = read(PublishedScores.file(), null);

        assertThat(tables.problems().listed()).isEmpty();
        assertThat(tables.ignoredColumns()).isEmpty();
        assertThat(tables.rows()).hasSize(2 * 193);
        assertThat(tables.sheets())
                .extracting(ImportedSheet::edition, ImportedSheet::rows)
                .containsExactlyInAnyOrder(tuple("2021", 193), tuple("2023", 193));
        assertThat(tables.rows())
                .allSatisfy(row -> assertThat(row.scores().keySet())
                        .hasSize(Methodologies.all()
                                .edition(row.assessment().edition())
                                .orElseThrow()
                                .indicators()
                                .size()));
    }

    @Test
    void theCoverOfThePublishedWorkbookIsSkippedWithItsReason() throws RefusedFileException {
        ScoreTables tables = read(PublishedScores.file(), null);

        List<String> expected = PublishedScores.hasWorkbook() ? List.of("2025_Global_OC_Index") : List.of();
        assertThat(tables.skipped()).extracting(SkippedSheet::sheet).isEqualTo(expected);
        assertThat(tables.skipped())
                .extracting(SkippedSheet::reason)
                .allMatch(reason -> reason.contains("no row with"));
    }

    @Test
    void everyPublishedCompositeIsReadAndIsWhatTheScoresGive() throws RefusedFileException {
        List<ScoreLine> rows = new ArrayList<>(read(PublishedScores.csv(), null).rows());
        rows.addAll(read(PublishedScores.file(), null).rows());

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.printed()).hasSize(4);
            row.printed()
                    .forEach((measure, printed) -> assertThat(Methodologies.all()
                                    .edition(row.assessment().edition())
                                    .orElseThrow()
                                    .evaluate(row.scores())
                                    .get(measure)
                                    .value())
                            .isEqualByComparingTo(printed));
        });
    }

    @Test
    void aRowIsReadByTheNamesOfItsColumns() throws RefusedFileException {
        ScoreTables tables =
                read("Heroin  Trade,continent,COUNTRY,edition,resilience avg.\n8.5,Asia,tajikistan,2021,2.67\n");

        assertThat(tables.problems().listed()).isEmpty();
        assertThat(tables.rows())
                .containsExactly(new ScoreLine(
                        null,
                        2,
                        new AssessmentKey("2021", "TJK"),
                        Map.of("heroin_trade", Score.of("8.5")),
                        Set.of("drugs"),
                        Map.of("resilience", new BigDecimal("2.67"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFedition,country,heroin_trade\n2021,TJK,8.5\n",
                "edition;country;heroin_trade\r\n2021;TJK;8.5\r\n",
                "edition\tcountry\theroin_trade\n2021\tTJK\t8.5",
                "\"edition\",\"country\",\"heroin_trade\"\n\"2021\",\"Tajikistan\",\" 8.5 \"\n",
                "Scores of two editions\n\nedition,country,heroin_trade\n\n2021,TJK,8.5\n,,\n",
                "country,iso3,year,heroin_trade\nTajikistan,TJK,2021,8.50\n",
                "edition,country,heroin_trade,financial_crimes\n2021,TJK,8.5,\n"
            })
    void allTheseSayTheSame(String csv) throws RefusedFileException {
        ScoreTables tables = read(csv);

        assertThat(tables.problems().listed()).isEmpty();
        assertThat(tables.rows())
                .extracting(ScoreLine::assessment, ScoreLine::scores)
                .containsExactly(tuple(new AssessmentKey("2021", "TJK"), Map.of("heroin_trade", Score.of("8.5"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021,TJK,5.0999999999999996     | heroin_trade | half-step is no | in steps of 0.5",
                "2021,TJK,0.5                    | heroin_trade | too low         | 1 to 10",
                "2021,TJK,10.5                   | heroin_trade | too high        | 1 to 10",
                "2021,TJK,-5                     | heroin_trade | negative        | 1 to 10",
                "2021,TJK,9e99                   | heroin_trade | far too high    | 1 to 10",
                "2021,TJK,\"5,5\"                | heroin_trade | decimal comma   | write 5.5",
                "2021,TJK,n/a                    | heroin_trade | no number       | not a number",
                "2021,TJK,NaN                    | heroin_trade | NaN             | not a number",
                "2021,TJK,=1+1                   | heroin_trade | formula         | not a number",
                "2021,Atlantis,5                 | country      | no country      | not a known country",
                "2020,TJK,5                      | edition      | no edition      | not a known edition",
                "2021,TJK,5,5                    | financial_crimes | not in 2021 | has no such measure"
            })
    void aBadCellIsAProblemWithItsPlace(String row, String column, String what, String detail)
            throws RefusedFileException {
        ScoreTables tables = read("edition,country,heroin_trade,financial_crimes\n2023,UZB,5,5\n" + row + "\n");

        assertThat(tables.problems().listed()).singleElement().satisfies(problem -> {
            assertThat(problem.sheet()).isNull();
            assertThat(problem.row()).as(what).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.value()).isNotEmpty();
            assertThat(problem.detail()).contains(detail);
        });
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws RefusedFileException {
        ScoreTables tables = read("edition,country,heroin_trade,Heroin trade,cocaine_trade\n"
                + "2021,TJK,5,5,11\n2021,Tajikistan,5,5,1\n,UZB,5,5,5\n2021,,5,5,5\n2022,Nowhere,5,5,x\n");

        assertThat(tables.problems().listed())
                .extracting(CellProblem::row, CellProblem::column)
                .contains(
                        tuple(1, "Heroin trade"),
                        tuple(2, "cocaine_trade"),
                        tuple(3, null),
                        tuple(4, null),
                        tuple(5, null),
                        tuple(6, "edition"),
                        tuple(6, "country"));
    }

    @Test
    void ofAFloodOfProblemsTheFirstThousandAreListedAndAllCounted() throws RefusedFileException {
        ScoreTables tables = read("edition,country,heroin_trade\n" + "2021,Nowhere,x\n".repeat(2_000));

        assertThat(tables.problems().listed()).hasSize(1_000);
        assertThat(tables.problems().count()).isEqualTo(4_000);
    }

    @Test
    void columnsThatMeanNothingHereAreNamed() throws RefusedFileException {
        ScoreTables tables =
                read("edition,country,region,Herion trade,heroin_trade,empty\n2021,TJK,Central Asia,8,5,,lost\n");

        assertThat(tables.ignoredColumns()).containsExactly("Herion trade", "column 7 without a heading");
    }

    @Test
    void anEmptyCellSaysNothing() throws RefusedFileException {
        ScoreTables tables = read("edition,country,heroin_trade,cocaine_trade\n2021,TJK,,\u00A0\n");

        assertThat(tables.rows()).extracting(ScoreLine::scores).containsExactly(Map.of());
    }

    @Test
    void aFileWithoutScoresOfAKnownEditionIsAProblem() throws RefusedFileException {
        ScoreTables tables = read("{\"heroin_trade\": 5}");

        assertThat(tables.problems().count()).isEqualTo(1);
        assertThat(tables.skipped()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Congo, Dem, Rep,", "Congo, Dem. Rep.", "St, Lucia", "Korea, Rep,", "eSwatini", "Turkey"})
    void countriesAreFoundByTheSpellingsOfTheWild(String name) throws RefusedFileException {
        ScoreTables tables = read("edition,country,heroin_trade\n2021,\"" + name + "\",5\n");

        assertThat(tables.rows()).hasSize(1);
    }

    private static ScoreTables read(String csv) throws RefusedFileException {
        return read(csv.getBytes(StandardCharsets.UTF_8), null);
    }

    static ScoreTables read(byte[] file, String asked) throws RefusedFileException {
        Deadline deadline = Deadline.in(Clock.systemUTC(), Duration.ofSeconds(10));
        return ScoreTablesReader.read(ScoreFile.read(file, deadline), Optional.ofNullable(asked), deadline);
    }
}
