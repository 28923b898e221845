package org.pamir.assessment.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void isReadAsItWasWritten() {
        Cursor cursor = new Cursor("3f0c9a4be217", 1042);

        assertThat(cursor).hasToString("3f0c9a4be217-1042");
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(Cursor.parse("3f0c9a4be217-0")).contains(new Cursor("3f0c9a4be217", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "17",
                "3f0c9a4be217",
                "3f0c9a4be217-",
                "3f0c9a4be217-01",
                "3f0c9a4be217--1",
                "3f0c9a4be217-+1",
                "3f0c9a4be217-1 ",
                " 3f0c9a4be217-1",
                "3F0C9A4BE217-1",
                "3f0c9a4be21-1",
                "3f0c9a4be2177-1",
                "3f0c9a4be217-\u0661",
                "3f0c9a4be217-1\n",
                "3f0c9a4be217-9999999999999999999",
            })
    void anythingElseIsNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
