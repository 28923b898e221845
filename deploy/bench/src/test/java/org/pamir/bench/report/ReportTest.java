package org.pamir.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.bench.fault.CaseResult;
import org.pamir.bench.load.Mix;

class ReportTest {

    @Test
    void programsReadWhatWasTriedUnderWhichLoad(@TempDir Path folder) throws Exception {
        CaseResult result =
                new CaseResult("F1", "kill -9 ingest-service", 1, 750, 30.5, List.of(), List.of("I1"), List.of(), null);

        Report.write(List.of(result), 4711, Mix.FULL.share(40), folder.resolve("faults.json"));

        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("faults.json").toFile());
        assertThat(report.path("seed").asLong()).isEqualTo(4711);
        assertThat(report.path("green").asBoolean()).isTrue();
        assertThat(report.path("load"))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"editsPerSecond\":20,\"readers\":8,\"readerPauseMillis\":200,\"streams\":20}"));
        assertThat(report.at("/results/0/id").asText()).isEqualTo("F1");
        assertThat(report.at("/results/0/invariants/0").asText()).isEqualTo("I1");
    }
}
