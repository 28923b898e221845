package org.pamir.ingest.scores;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.pamir.ingest.scores.HostileScoreFileTest.deadline;
import static org.pamir.ingest.scores.HostileScoreFileTest.good;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.hostile.Mutations;
import org.pamir.ingest.upload.RefusedFileException;

/** Whatever bytes come as a table: they are read, or refused with a reason, and nothing else happens. */
class FileDecodingTest {

    private static final String CSV =
            "edition;country;\"heroin_trade\"\n2021;TJK;8.5\n2021;\"Congo, Dem. Rep.\";4\n2023;Türkiye;4.7300000000000004\n";

    @Test
    void spoiltTablesAreReadOrRefused() {
        Mutations mutations =
                new Mutations("\"", "\"\"", ";", ",", "\r", "\ufeff", "2021", "Criminality avg,", "=1+1", "\0");
        for (int i = 0; i < Mutations.cases(2_000); i++) {
            assertIsReadOrRefused(mutations, mutations.of(CSV.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Spoilt inside of the archive, so that the parts are reached at all. */
    @Test
    void spoiltPartsOfWorkbooksAreReadOrRefused() {
        Mutations mutations = new Mutations(
                "<row>",
                "</c>",
                "<v>",
                "t=\"s\"",
                "r=\"ZZ99999999\"",
                "<!DOCTYPE x>",
                "&a;",
                "<f>",
                "]]>",
                "-1",
                "1e99");
        String row = HostileScoreFileTest.HEADING + HostileScoreFileTest.TAJIKISTAN;
        for (int i = 0; i < Mutations.cases(600); i++) {
            TestWorkbook workbook = good();
            switch (i % 4) {
                case 0 -> workbook.part(TestWorkbook.SHEET, mutations.of(TestWorkbook.sheet(row)));
                case 1 -> workbook.part(TestWorkbook.SHEET, TestWorkbook.sheet(mutations.of(row)));
                case 2 -> workbook.strings(mutations.of("<si><t>Country</t></si><si><r><t>a</t></r></si>"));
                default ->
                    workbook.part(
                            TestWorkbook.RELATIONS,
                            mutations.of("<Relationships><Relationship Id=\"rId1\"/></Relationships>"));
            }
            assertIsReadOrRefused(mutations, workbook.zip());
        }
    }

    @Test
    void spoiltArchivesAreReadOrRefused() {
        Mutations mutations = new Mutations(
                "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "\0\0\0\0", "../", "xl/workbook.xml");
        byte[] zip = good().zip();
        for (int i = 0; i < Mutations.cases(2_000); i++) {
            assertIsReadOrRefused(mutations, mutations.of(zip));
        }
    }

    private static void assertIsReadOrRefused(Mutations mutations, byte[] file) {
        assertThatCode(() -> {
                    try {
                        ScoreTablesReader.read(ScoreFile.read(file, deadline()), Optional.of("2021"), deadline());
                    } catch (RefusedFileException refused) {
                        assertThatCode(refused::reason).doesNotThrowAnyException();
                    }
                })
                .as("seed %d: %s", mutations.seed(), Base64.getEncoder().encodeToString(file))
                .doesNotThrowAnyException();
    }
}
