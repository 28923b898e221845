package org.pamir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.embedded.FreePort;

class UsageTest {

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void nobodyListens() throws Exception {
        terminal = new Terminal(folder).with("PAMIR_URL", "http://localhost:" + FreePort.next());
    }

    @Test
    void theHelpListsCommandsExitCodesAndTheEnvironment() {
        assertThat(terminal.run("--help")).isZero();

        assertThat(terminal.out())
                .contains("pull", "status", "diff", "push", "propose", "review", "publish", "import", "export", "tail")
                .contains("130", "conflict: here and there have both changed", "PAMIR_TOKEN", "PAMIR_READ_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pull",
                "status",
                "diff",
                "push",
                "propose",
                "review",
                "publish",
                "import",
                "export",
                "tail",
                "republish",
                "reconcile",
                "dead-letters",
                "login"
            })
    void everyCommandHelpsAndAnswersMachines(String command) {
        assertThat(terminal.run(command, "--help")).isZero();

        assertThat(terminal.out()).startsWith("Usage: pamir " + command).contains("--json", "--no-color");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pul",
                "pull",
                "pull 2020",
                "pull 2021 tjk",
                "pull 2021 --region Asia",
                "push --force",
                "publish twelve",
                "publish 1 --at tomorrow",
                "status",
                "import nothing.csv",
                "import x --profile",
                "tail --interval 0",
                "republish --edition 2020",
                "republish --country tjk",
                "republish --since yesterday",
                "dead-letters replay",
                "dead-letters replay 1 --expected 1",
                "dead-letters replay 1 --consumer scoring-service",
                "dead-letters discard 1",
                "--url ftp://x status"
            })
    void aWrongCommandLineEndsWithTwoAndAHint(String line) {
        assertThat(terminal.run(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isNotBlank();
    }

    @Test
    void machinesGetTheirErrorsAsJsonOnStandardOutput() throws Exception {
        assertThat(terminal.run("pull", "2020", "--json")).isEqualTo(2);

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.json().path("exit_code").asInt()).isEqualTo(2);
        assertThat(terminal.json().at("/problems/0/message").asText()).isEqualTo("there is no edition 2020");
        assertThat(terminal.json().at("/problems/0/hint").asText()).startsWith("there are 2021");
    }

    @Test
    void aServerThatIsAwayEndsWithFive() {
        assertThat(terminal.run("pull", "2021", "TJK")).isEqualTo(5);

        assertThat(terminal.err())
                .startsWith("no answer from http://localhost:")
                .contains("hint: is Pamir running there?");
        assertThat(folder.resolve("2021")).doesNotExist();
    }

    @Test
    void settingsThatOthersCouldReadAreRefused() throws Exception {
        Files.writeString(folder.resolve("config-of-this-test"), "token=secret\n");

        assertThat(terminal.run("review")).isEqualTo(2);

        assertThat(terminal.err()).contains("hint: chmod 600").doesNotContain("secret");
    }
}
