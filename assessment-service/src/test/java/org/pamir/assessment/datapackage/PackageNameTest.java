package org.pamir.assessment.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:11:00Z", "2026-01-01T00:11:00.500Z", "2026-12-31T23:59:59.123456Z"})
    void aNameIsReadAsItWasWritten(Instant at) {
        PackageName name = new PackageName(2123, at, "0123456789abcdef");

        assertThat(PackageName.parse(name.toString())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2123",
                "2123-20260101T001100Z",
                "02123-20260101T001100Z-0123456789abcdef",
                "2123-20260101T001100Z-0123456789ABCDEF",
                "2123-20261301T001100Z-0123456789abcdef",
                "2123-20260101T001100.500000Z-0123456789abcdef",
                "2123-20260101T001100Z-0123456789abcdef.zip",
                "../2123-20260101T001100Z-0123456789abcdef"
            })
    void anythingElseIsNoName(String text) {
        assertThat(PackageName.parse(text)).isEmpty();
    }
}
