package org.pamir.bench.figures;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pamir.bench.machine.Processors.Use;

/** What a run has measured, for people as tables in Markdown and for programs as JSON. Stretches are said as they end. */
public final class Figures {

    private final PrintStream out;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    public Figures(PrintStream out) {
        this.out = out;
        out.println("| stretch | measured | processors used | others |");
        out.println("|---|---|---|---|");
    }

    public void add(Stretch stretch) {
        stretches.add(stretch);
        out.println(stretch.line());
    }

    public void add(Figure figure) {
        figures.add(figure);
    }

    /** The largest share of the machine that others used in a stretch. */
    public double mostOfOthers() {
        return stretches.stream()
                .map(Stretch::use)
                .mapToDouble(Use::others)
                .max()
                .orElse(0);
    }

    public void print() {
        out.println();
        out.println("| what | measured | floor | ratio | target | |");
        out.println("|---|---|---|---|---|---|");
        figures.forEach(figure -> out.println(figure.line()));
        out.printf("%nOthers used up to %.0f %% of the machine meanwhile.%n", 100 * mostOfOthers());
    }

    public void write(Path file) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode report = json.createObjectNode();
        report.put("java", System.getProperty("java.version"));
        report.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode measured = report.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode node = measured.addObject();
            node.put("what", figure.what());
            node.put("value", figure.value());
            node.put("unit", figure.unit());
            if (figure.floor() != null) {
                node.put("floor", figure.floor());
                node.put("ratio", figure.held());
            }
            if (figure.target() != null) {
                node.put(
                        figure.target().atMost() ? "at_most" : "at_least",
                        figure.target().limit());
                node.put("met", figure.isMet());
            }
        }
        report.set("stretches", json.valueToTree(stretches));
        Files.createDirectories(file.toAbsolutePath().getParent());
        json.writeValue(file.toFile(), report);
    }
}
