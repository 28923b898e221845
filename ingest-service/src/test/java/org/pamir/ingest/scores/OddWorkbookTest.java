package org.pamir.ingest.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.scores.HostileScoreFileTest.HEADING;
import static org.pamir.ingest.scores.HostileScoreFileTest.TAJIKISTAN;
import static org.pamir.ingest.scores.HostileScoreFileTest.deadline;
import static org.pamir.ingest.scores.HostileScoreFileTest.good;
import static org.pamir.ingest.scores.HostileScoreFileTest.noise;
import static org.pamir.ingest.scores.TestWorkbook.SHEET;
import static org.pamir.ingest.scores.TestWorkbook.sheet;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.ingest.upload.RefusedFileException;

/** Workbooks that look suspicious and are not, as long as nothing in them is followed. */
class OddWorkbookTest {

    static Stream<Arguments> odd() {
        return Stream.of(
                file("nothing odd", good()),
                file(
                        "an immense dimension",
                        good().part(
                                        SHEET,
                                        sheet(HEADING + TAJIKISTAN)
                                                .replace(
                                                        "<sheetData>",
                                                        "<dimension ref=\"A1:XFD1048576\"/><sheetData>"))),
                file("macros", good().part("xl/vbaProject.bin", noise(1))),
                file(
                        "a link to elsewhere",
                        good().part(
                                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                                        "<Relationships><Relationship Target=\"http://localhost:1/x\" TargetMode=\"External\"/>"
                                                + "</Relationships>")),
                file(
                        "a formula",
                        TestWorkbook.of(
                                "2021",
                                HEADING
                                        + "<row><c t=\"inlineStr\"><is><t>TJK</t></is></c><c><f>8+0.5</f><v>8.5</v></c></row>")),
                file(
                        "numbers as text",
                        TestWorkbook.of("2021", HEADING + "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
                                .strings("<si><t>Tajikistan</t></si><si><r><t>8</t></r><r><t>.5</t></r></si>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void anOddFileIsReadLikeAnyOther(String name, byte[] file) throws RefusedFileException {
        ScoreTables tables = ScoreTablesReader.read(ScoreFile.read(file, deadline()), Optional.of("2021"), deadline());

        assertThat(tables.problems().listed()).as(name).isEmpty();
        assertThat(tables.rows()).extracting(row -> row.scores().toString()).containsExactly("{heroin_trade=8.5}");
    }

    private static Arguments file(String name, TestWorkbook workbook) {
        return Arguments.of(name, workbook.zip());
    }
}
