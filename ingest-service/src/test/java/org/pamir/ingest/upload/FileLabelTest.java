package org.pamir.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLabelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scores 2023.xlsx",
                "../../x/scores 2023.xlsx",
                "C:\\Users\\x\\scores 2023.xlsx",
                "scores\u0000 2023.xlsx",
                "a\nb/scores\t\r\n 2023.xlsx",
                "\u202Escores 2023.xlsx\u200B"
            })
    void aFileIsCalledByItsNameAlone(String name) {
        assertThat(FileLabel.of(name, "a table")).isEqualTo("scores 2023.xlsx");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x/", "\u0000"})
    void whatHasNoNameIsCalledOtherwise(String name) {
        assertThat(FileLabel.of(name, "a table")).isEqualTo("a table");
    }

    @Test
    void aLongNameIsShortened() {
        assertThat(FileLabel.of("\uD83D\uDE00".repeat(300), "a table"))
                .hasSize(2 * 99 + 1)
                .endsWith("…");
    }
}
