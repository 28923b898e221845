package org.pamir.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.cli.report.Finding;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.cli.workspace.Workspace.Update;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;

/** What goes out into files comes back unchanged. */
class RoundTripLawTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final SectionKey KEY = new SectionKey("2021", "TJK", "drugs");

    /** Whatever could be taken for something else on the way. */
    private static final List<String> FRAGMENTS = List.of(
            "",
            "\n",
            "\r\n",
            "\r",
            "\n\n\n",
            "---\n",
            "\n---\n",
            "---",
            "...",
            " ",
            "\t",
            "\uFEFF",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u200B",
            "\u202E",
            "\u00A0",
            "\u0001",
            "\u001b[31m",
            "\uD83D\uDE80",
            "\uDBFF\uDFFD",
            "e\u0301",
            "é",
            "Душанбе",
            "\"",
            "'",
            ": ",
            "- ",
            "#",
            "&a",
            "*a",
            "!!java.lang.Object",
            "{",
            "]",
            "%",
            "@",
            "|",
            ">",
            "\\",
            "\\n",
            "null",
            "~",
            "2021",
            "yes",
            "text",
            "key: value",
            ",",
            ";");

    @TempDir
    private Path directory;

    private final Random random = new Random(SEED);

    @Test
    void aSectionFileSaysWhatWasWrittenIntoIt() throws Exception {
        for (int i = 0; i < 20_000; i++) {
            Content content = content();
            List<Finding> findings = new ArrayList<>();
            byte[] bytes = SectionFile.write(KEY, i, content.narrative(), content.sources())
                    .getBytes(StandardCharsets.UTF_8);

            SectionFile read = SectionFile.read("drugs.md", KEY, bytes, findings);

            assertThat(findings).as("seed %d, case %d: %s", SEED, i, content).isEmpty();
            assertThat(read.narrative()).as("seed %d, case %d", SEED, i).isEqualTo(content.narrative());
            assertThat(read.head().sources()).as("seed %d, case %d", SEED, i).isEqualTo(content.sources());
            assertThat(read.head().revision()).isEqualTo(i);
        }
    }

    @Test
    void aWorkspaceFindsNothingChangedInWhatWasPulledIntoIt() throws Exception {
        for (int i = 0; i < 200; i++) {
            Workspace workspace = Workspace.openOrBegin(Files.createDirectory(directory.resolve("case-" + i)));
            Content content = content();
            workspace.write(List.of(Update.taking(KEY, new Original(i, content))));

            Working working = workspace.read(workspace.select(List.of()));

            assertThat(working.problems())
                    .as("seed %d, case %d: %s", SEED, i, content)
                    .isEmpty();
            assertThat(working.sections().get(KEY).content())
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(content);
            assertThat(working.changed()).as("seed %d, case %d", SEED, i).isEmpty();
        }
    }

    private Content content() {
        List<Source> sources = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            sources.add(new Source(text(4), text(3)));
        }
        Map<String, Score> scores = new HashMap<>();
        for (Indicator indicator : KEY.definition().indicators()) {
            scores.put(indicator.code(), random.nextInt(3) == 0 ? null : new Score(2 + random.nextInt(19)));
        }
        return Content.of(KEY.definition(), text(8), scores, sources);
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return text.toString();
    }
}
