package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pamir.cli.reading.Table;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Write the scores and composites of an edition, as readers see them, as CSV.",
            "What a spreadsheet would take for a formula begins with ' there."
        })
class Export implements Callable<Integer> {

    private final Common common;

    @Parameters(paramLabel = "EDITION", description = "Such as 2021.")
    private String edition;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Only this one; may be repeated.")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--region", paramLabel = "REGION", description = "Only this region; may be repeated.")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output where it is left out.")
    private Path output;

    Export(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::export);
    }

    private void export(Session session) throws Failure, IOException {
        Methodology methodology = Codes.edition(edition);
        Set<String> only = Codes.countries(methodology, countries, regions);
        List<Measure> measures = methodology.measures();
        String codes = measures.stream().map(Measure::code).collect(Collectors.joining(","));
        JsonNode answer = session.reading()
                .get("/api/editions/" + edition + "/countries?measures=" + codes)
                .orRefusal()
                .json();
        List<JsonNode> assessments = new ArrayList<>();
        for (JsonNode assessment : answer.path("countries")) {
            if (only.isEmpty()
                    || only.contains(assessment.path("country").path("code").asText())) {
                assessments.add(assessment);
            }
        }
        tell(session, assessments, new Table(edition, measures).write(assessments));
    }

    private void tell(Session session, List<JsonNode> assessments, String table) throws IOException {
        Report report = session.report();
        report.document().put("edition", edition).put("rows", assessments.size());
        if (output != null) {
            Files.write(session.here().resolve(output), table.getBytes(StandardCharsets.UTF_8));
            report.document().put("file", output.toString());
            report.line(assessments.size() + " rows in " + output);
        } else if (report.isJson()) {
            ArrayNode rows = report.document().putArray("countries");
            assessments.forEach(rows::add);
        } else {
            report.content().print(table);
        }
    }
}
