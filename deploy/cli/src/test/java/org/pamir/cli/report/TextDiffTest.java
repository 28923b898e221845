package org.pamir.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void insideOfAChangedLineOnlyTheWordsThatChangedAreMarked() {
        assertThat(new TextDiff(Colours.NONE).lines("one\ntwo three four\nfive", "one\ntwo 3 four\nfive\nsix"))
                .containsExactly("  one", "~ two [-three-]{+3+} four", "  five", "+ {+six+}");
    }

    @Test
    void whatIsFarFromAChangeIsLeftOut() {
        assertThat(new TextDiff(Colours.NONE).lines("a\nb\nc\nd\ne", "a\nb\nc\nd\nE"))
                .containsExactly("  ...", "  c", "  d", "~ [-e-]{+E+}");
    }

    @Test
    void onATerminalTheyAreColoured() {
        assertThat(new TextDiff(Colours.ANSI).lines("a", "b"))
                .containsExactly("\u001b[1m~ \u001b[0m\u001b[31ma\u001b[0m\u001b[32mb\u001b[0m");
    }

    @Test
    void textIsNeitherMarkupNorAnOrderToTheTerminal() {
        assertThat(new TextDiff(Colours.NONE).lines("", "<b>\u001b[2J\r")).containsExactly("+ {+<b>\\u{1b}[2J\\u{d}+}");
    }
}
