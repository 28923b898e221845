package org.pamir.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x"})
    void aFormulaBecomesText(String text) {
        assertThat(Table.cell(text).replace("\"", "")).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Tajikistan|Tajikistan",
                "Congo, Dem. Rep.|\"Congo, Dem. Rep.\"",
                "a \"b\"|\"a \"\"b\"\"\"",
                "5.61|5.61"
            })
    void cellsAreQuotedWhereTheyHaveToBe(String text, String cell) {
        assertThat(Table.cell(text)).isEqualTo(cell);
    }
}
