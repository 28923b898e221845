package org.pamir.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pamir.contract.methodology.Measure;

/** Assessments as a table, by RFC 4180. */
public final class Table {

    private static final List<String> FIXED =
            List.of("edition", "country", "name", "continent", "region", "version", "updated_at", "quadrant");

    private final String edition;
    private final List<Measure> measures;

    public Table(String edition, List<Measure> measures) {
        this.edition = edition;
        this.measures = measures;
    }

    public String write(List<JsonNode> assessments) {
        List<String> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(FIXED);
        measures.forEach(measure -> heading.add(measure.code()));
        lines.add(line(heading));
        assessments.forEach(assessment -> lines.add(line(cells(assessment))));
        return String.join("\r\n", lines) + "\r\n";
    }

    private List<String> cells(JsonNode assessment) {
        JsonNode country = assessment.path("country");
        List<String> cells = new ArrayList<>(List.of(
                edition,
                country.path("code").asText(""),
                country.path("name").asText(""),
                country.path("continent").asText(""),
                country.path("region").asText(""),
                assessment.path("version").asText(""),
                assessment.path("updated_at").asText(""),
                assessment.path("quadrant").asText("")));
        for (Measure measure : measures) {
            JsonNode value = assessment.path("measures").path(measure.code()).path("value");
            cells.add(value.isNumber() ? value.decimalValue().toPlainString() : "");
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(","));
    }

    static String cell(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n;].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** What a spreadsheet would compute instead of showing it, in full width too. */
    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
