package org.pamir.assessment.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Score;

/** What the formats promise besides their figures. */
class FormatsTest {

    private static final Selection CRIMINALITY = new Selection(
            java.util.Set.of("criminality"),
            java.util.Set.of(),
            Selection.ALL.continent(),
            Selection.ALL.region(),
            Selection.ALL.scope(),
            Selection.ALL.by());

    /** Two replicas that have taken in the same events. */
    private static final Standings ONE = Editions.published("2023");

    private static final Standings OTHER = Editions.published("2023");

    private static final List<FileFormat> ALL =
            List.of(new CsvFormat(), new JsonFormat(), new JsonStatFormat(), new ParquetFormat(), new XlsxFormat());

    @ParameterizedTest
    @EnumSource(View.class)
    void theSameStateGivesTheSameBytes(View view) throws IOException {
        Selection selection = view == View.RANKING ? CRIMINALITY : Selection.ALL;
        for (FileFormat format : ALL) {
            byte[] one = bytes(format, new Download(view, List.of(ONE), selection));

            byte[] other = bytes(format, new Download(view, List.of(OTHER), selection));

            assertThat(other).as(format.extension()).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void anEditionWithoutAssessmentsIsAFileWithoutRows(View view) throws IOException {
        Standings empty = new Standings(Editions.published("2023").methodology(), Map.of());
        Selection selection = view == View.RANKING ? CRIMINALITY : Selection.ALL;
        for (FileFormat format : ALL) {
            byte[] file = bytes(format, new Download(view, List.of(empty), selection));

            assertThat(file).as(format.extension()).isNotEmpty();
        }
    }

    @Test
    void parquetHoldsValuesAsDecimals() throws Exception {
        byte[] file = bytes(new ParquetFormat(), scores(ONE));

        Map<String, String> types = DownloadedValues.query(file, "describe select * from file", rows -> {
            Map<String, String> found = new TreeMap<>();
            while (DownloadedValues.next(rows)) {
                found.put(DownloadedValues.text(rows, 1), DownloadedValues.text(rows, 2));
            }
            return found;
        });

        assertThat(types)
                .containsEntry("criminality", "DECIMAL(4,2)")
                .containsEntry("heroin_trade", "DECIMAL(4,2)")
                .containsEntry("country", "VARCHAR")
                .containsEntry("version", "BIGINT")
                .containsEntry("updated_at", "TIMESTAMP WITH TIME ZONE");
    }

    @Test
    void whatIsNotScoredIsEmptyEverywhere() throws Exception {
        Download download = scores(withoutHeroinOfTajikistan());

        var row = DownloadedValues.csv(bytes(new CsvFormat(), download)).stream()
                .filter(line -> line.getField("country").equals("TJK"))
                .findFirst()
                .orElseThrow();
        assertThat(Stream.of("heroin_trade", "criminal_markets", "criminality", "quadrant")
                        .map(row::getField))
                .containsOnly("");
        assertThat(DownloadedValues.ofPublishersWorkbook(bytes(new XlsxFormat(), download), "2021"))
                .doesNotContainKeys("2021/TJK/heroin_trade", "2021/TJK/criminal_markets", "2021/TJK/criminality")
                .containsKey("2021/TJK/resilience");
        assertThat(DownloadedValues.ofTidyParquet(
                        bytes(new ParquetFormat(), new Download(View.MEASURES, download.editions(), Selection.ALL))))
                .doesNotContainKeys("2021/TJK/heroin_trade", "2021/TJK/criminal_markets", "2021/TJK/criminality")
                .hasSize(193 * 30 - 3);
    }

    @Test
    void aWorkbookIsReadAsAStreamAndHasThePublishersSheetAfterItsCover() throws IOException {
        byte[] file = bytes(new XlsxFormat(), scores(ONE));

        List<String> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                in.readAllBytes();
                entries.add(entry.getName());
            }
        }

        assertThat(entries).contains("xl/workbook.xml", "docProps/core.xml");
        assertThat(DownloadedValues.sheet(file, "About"))
                .extracting(row -> row.getCellText(1))
                .contains(Attribution.STATEMENT, Attribution.LICENCE, Attribution.COMPUTED)
                .anyMatch(text -> text.equals("version 2123 of 2026-01-01T00:11:00Z"));
        assertThat(DownloadedValues.sheet(file, "2023_dataset")).hasSize(1 + 193);
    }

    private static Standings withoutHeroinOfTajikistan() {
        Map<String, Score> scores = new HashMap<>();
        org.pamir.assessment.Sample.scores().forEach((key, all) -> {
            if (key.toString().equals("2021/TJK")) {
                scores.putAll(all);
            }
        });
        scores.remove("heroin_trade");
        return Editions.with("2021", Map.of("TJK", scores));
    }

    private static Download scores(Standings standings) {
        return new Download(View.SCORES, List.of(standings), Selection.ALL);
    }

    private static byte[] bytes(FileFormat format, Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(download, out);
        return out.toByteArray();
    }
}
