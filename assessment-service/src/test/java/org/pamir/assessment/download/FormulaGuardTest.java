package org.pamir.assessment.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    private static final Table TABLE = new Table(
            List.of(new Column("text", Column.Kind.TEXT, ""), new Column("number", Column.Kind.VALUE, "")),
            List.of(
                    Arrays.asList("=HYPERLINK(\"https://example.org\", \"open\")", new BigDecimal("-1.5")),
                    Arrays.asList("two\nlines, and a \"quote\"", null)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "'Ndrangheta"
            })
    void aTextThatCouldBeAFormulaGetsAnApostrophe(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Côte d'Ivoire", "a=1", " =1", "449/80", "1-2", "Ж"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }

    @Test
    void csvQuotesAsRfc4180HasItAndNumbersStayNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvTable.write(TABLE, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("text,number\r\n"
                        + "\"'=HYPERLINK(\"\"https://example.org\"\", \"\"open\"\")\",-1.5\r\n"
                        + "\"two\nlines, and a \"\"quote\"\"\",\r\n");
    }
}
