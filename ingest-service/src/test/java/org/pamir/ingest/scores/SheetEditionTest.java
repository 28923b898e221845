package org.pamir.ingest.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.scores.ScoreTablesReaderTest.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.contract.methodology.Score;
import org.pamir.ingest.upload.RefusedFileException;

class SheetEditionTest {

    @ParameterizedTest
    @CsvSource({
        "2023_dataset,,2023",
        "dataset 2021 (final),,2021",
        "Sheet1,2023,2023",
        "2021_dataset,2021,2021",
        "2021_dataset,2023,",
        "Sheet1,,",
        "2021 and 2023,,",
        "2019_dataset,,",
        "12021,,"
    })
    void theEditionOfASheetIsInItsNameOrAskedFor(String sheet, String asked, String edition)
            throws RefusedFileException {
        byte[] file = TestWorkbook.of(
                        sheet,
                        TestWorkbook.row(1, List.of("Country", "Heroin trade"))
                                + TestWorkbook.row(2, List.of("Tajikistan", "8.5")))
                .zip();

        ScoreTables tables = read(file, asked);

        assertThat(tables.rows())
                .extracting(row -> row.assessment().edition())
                .isEqualTo(Optional.ofNullable(edition).map(List::of).orElse(List.of()));
        assertThat(tables.skipped())
                .extracting(SkippedSheet::sheet)
                .isEqualTo(edition == null ? List.of(sheet) : List.of());
    }

    @Test
    void aColumnOfEditionsWinsOverEverythingElse() throws RefusedFileException {
        byte[] file = TestWorkbook.of(
                        "2023_dataset",
                        TestWorkbook.row(1, List.of("Edition", "Country", "Heroin trade"))
                                + TestWorkbook.row(4, List.of("2021", "Tajikistan", "5.5000000000000001")))
                .zip();

        ScoreTables tables = read(file, "2025");

        assertThat(tables.problems().listed()).isEmpty();
        assertThat(tables.rows()).singleElement().satisfies(row -> {
            assertThat(row.assessment()).hasToString("2021/TJK");
            assertThat(row.row()).isEqualTo(4);
            assertThat(row.scores()).isEqualTo(Map.of("heroin_trade", Score.of("5.5")));
        });
    }
}
