package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path REPOSITORY = Path.of("/somewhere/pamir");

    @Test
    void withoutAnyEnvironmentTheDocumentedDefaultsHold() throws StartFailure {
        Settings settings = Settings.of(REPOSITORY, List.of(), Map.of());

        assertThat(settings.directory()).isEqualTo(REPOSITORY.resolve(".local"));
        assertThat(settings.portsToListenOn().stream().map(settings::port))
                .containsExactly(8080, 8081, 8082, 19092, 15432);
    }

    @Test
    void anEmptySettingCountsAsAbsent() throws StartFailure {
        Settings settings = Settings.of(REPOSITORY, List.of(), Map.of("INGEST_PORT", "", "LOCAL_DIR", ""));

        assertThat(settings.port("INGEST_PORT")).isEqualTo(8081);
        assertThat(settings.directory()).isEqualTo(REPOSITORY.resolve(".local"));
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> Settings.of(REPOSITORY, List.of(), Map.of("PAMIR_LOCAL_PASSWORD", "hunter2")))
                .isInstanceOf(StartFailure.class)
                .hasMessage("PAMIR_LOCAL_PASSWORD has 7 characters: give it at least 12");
    }

    @Test
    void aPortThatIsNoneIsRefusedByName() {
        for (String value : List.of("0", "65536", "-1", "80a", "99999999999")) {
            assertThatThrownBy(() -> Settings.of(REPOSITORY, List.of(), Map.of("KAFKA_PORT", value)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("KAFKA_PORT is " + value + ": set it to a port between 1 and 65535");
        }
    }

    @Test
    void twoSettingsWithOnePortAreRefusedTogether() {
        assertThatThrownBy(() -> Settings.of(REPOSITORY, List.of(), Map.of("SCORING_PORT", "8080")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ASSESSMENT_PORT and SCORING_PORT are both 8080");
    }

    @Test
    void freshIsRefusedWhereTheDataAreNotOurs() {
        assertThatThrownBy(() -> Settings.of(REPOSITORY, List.of("--external", "--fresh"), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--fresh");
    }
}
