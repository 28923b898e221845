package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Place;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.Answer;
import org.pamir.cli.server.Multipart;
import org.pamir.cli.server.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Import a table of scores (XLSX or CSV), or with --profile the text of a profile: all of it or nothing.",
            "Look first with --dry-run."
        })
class Import implements Callable<Integer> {

    private final Common common;

    @Parameters(paramLabel = "FILE", description = "At most 5 MiB.")
    private Path file;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    @Option(names = "--edition", paramLabel = "EDITION", description = "Where the file does not say it.")
    private String edition;

    @Option(names = "--profile", description = "The file is the text of a profile; needs --edition and --country.")
    private boolean profile;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Of a profile.")
    private String country;

    Import(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::importFile);
    }

    private void importFile(Session session) throws Failure, IOException {
        if (profile && (edition == null || country == null)) {
            throw Failure.usage("a profile does not say what it is about", "--edition and --country do");
        }
        if (!profile && country != null) {
            throw Failure.usage("--country is for profiles", "a table has its countries in a column");
        }
        Path path = session.here().resolve(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw Failure.usage("there is no file " + file + " that can be read", null);
        }
        Multipart form = Multipart.of(path.getFileName().toString(), Files.readAllBytes(path));
        Answer answer = session.editing().upload(address(), form.type(), form.body());
        if (answer.isSuccess()) {
            tell(session.report(), answer.json());
        } else {
            refuse(session.report(), answer);
        }
    }

    private String address() {
        StringBuilder address = new StringBuilder("/api/imports/" + (profile ? "profile" : "scores"));
        address.append("?dry_run=").append(dryRun);
        if (edition != null) {
            address.append("&edition=").append(URLEncoder.encode(edition, StandardCharsets.UTF_8));
        }
        if (country != null) {
            address.append("&country=").append(URLEncoder.encode(country, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private void tell(Report report, JsonNode json) {
        report.document().set("report", json);
        String done = dryRun ? "would be " : "";
        if (profile) {
            json.path("sections")
                    .forEach(section -> report.line(done + ProposalText.text(section.path("result")) + "  "
                            + ProposalText.text(section.path("section")) + ", "
                            + section.path("characters").asInt() + " characters"));
            json.path("left_out")
                    .forEach(left -> report.line(file + ":" + left.path("line").asInt() + ": left out, "
                            + ProposalText.text(left.path("reason")) + ": "
                            + ProposalText.text(left.path("text"))));
            return;
        }
        JsonNode sections = json.path("sections");
        report.line("%d rows; sections %screated %d, revised %d, unchanged %d"
                .formatted(
                        json.path("rows").asInt(),
                        done,
                        sections.path("created").asInt(),
                        sections.path("revised").asInt(),
                        sections.path("unchanged").asInt()));
        json.path("ignored_columns").forEach(column -> report.line("not read: column " + ProposalText.text(column)));
        for (JsonNode difference : json.path("differences")) {
            Place place = place(difference, difference.path("measure").asText(), null);
            report.line(place.text() + ": printed " + difference.path("printed").asText() + ", computed "
                    + difference.path("computed").asText());
        }
    }

    private void refuse(Report report, Answer answer) {
        Refusal refusal = Refusal.of(answer);
        List<Finding> findings = new ArrayList<>();
        for (JsonNode problem : refusal.problem().path("report").path("problems")) {
            String column = problem.path("column").asText(null);
            String value = problem.path("value").asText(null);
            String detail = problem.path("detail").asText();
            findings.add(new Finding(place(problem, column, value), detail, hint(detail), refusal.outcome()));
        }
        int more = refusal.problem().path("report").path("problem_count").asInt() - findings.size();
        if (findings.isEmpty() || more > 0) {
            findings.addAll(refusal.findings(pointer -> new Place.Named(file.toString())));
        }
        report.document().set("report", refusal.problem().path("report"));
        report.problems(findings);
    }

    private Place place(JsonNode problem, String column, String value) {
        Integer row =
                problem.path("row").isIntegralNumber() ? problem.path("row").asInt() : null;
        return new Place.InTable(file.toString(), problem.path("sheet").asText(null), row, column, value);
    }

    private static String hint(String detail) {
        return switch (detail) {
            case "not a known country" -> "use the name or the three-letter code of the Index, such as TJK";
            case "no edition" -> "say it with --edition";
            default -> "mend the cell; nothing was stored";
        };
    }
}
