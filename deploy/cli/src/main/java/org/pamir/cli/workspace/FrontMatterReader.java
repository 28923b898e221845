package org.pamir.cli.workspace;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.event.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads the head of a section's file, with everything that is wrong with it collected. Only the tree of nodes is built,
 * never an object of a type that the file names.
 */
final class FrontMatterReader {

    private static final int LONGEST = 500_000;
    private static final int DEEPEST = 8;
    private static final Set<String> FIELDS = Set.of("edition", "country", "section", "revision", "sources");
    private static final Set<String> SOURCE_FIELDS = Set.of("title", "url");
    private static final Position START = new Position(2, 1);

    private final String file;
    private final SectionKey key;
    private final List<Finding> findings;
    private final Map<String, Position> positions = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private int revision = -1;

    private FrontMatterReader(String file, SectionKey key, List<Finding> findings) {
        this.file = file;
        this.key = key;
        this.findings = findings;
    }

    /** @param yaml what stands between the lines of dashes, the first of which is the first line of the file */
    static FrontMatter read(String file, SectionKey key, String yaml, List<Finding> findings) {
        FrontMatterReader reader = new FrontMatterReader(file, key, findings);
        reader.read(yaml);
        return new FrontMatter(reader.revision, reader.sources, reader.positions);
    }

    private void read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                head(fields("", mapping, FIELDS));
            } else {
                problem(START, "the front matter is no list of fields", "pamir pull --theirs writes it anew");
            }
        } catch (MarkedYAMLException e) {
            String hint = "put text with special characters in double quotes";
            problem(position(e.getProblemMark()), "not YAML: " + e.getProblem(), hint);
        } catch (ReaderException e) {
            int index = yaml.offsetByCodePoints(0, Math.min(e.getPosition(), yaml.codePointCount(0, yaml.length())));
            problem(Position.of(yaml, index, START), "not YAML: a character that it does not allow", null);
        } catch (YAMLException e) {
            problem(START, "not YAML: " + e.getMessage(), null);
        }
    }

    private void head(Map<String, Node> fields) {
        expect(fields, "edition", key.edition());
        expect(fields, "country", key.country());
        expect(fields, "section", key.section());
        if (fields.get("revision") != null) {
            String number = text("/revision", fields.get("revision"));
            if (number.matches("\\d{1,9}")) {
                revision = Integer.parseInt(number);
            } else {
                problem(positions.get("/revision"), "a revision is a whole number", "put back what was pulled");
            }
        }
        if (fields.get("sources") instanceof SequenceNode list) {
            positions.put("/sources", position(list.getStartMark()));
            for (int i = 0; i < list.getValue().size(); i++) {
                source("/sources/" + i, list.getValue().get(i));
            }
        } else if (fields.get("sources") != null
                && !text("/sources", fields.get("sources")).isEmpty()) {
            problem(positions.get("/sources"), "sources are a list", "begin each with '  - title:'");
        }
    }

    private void expect(Map<String, Node> fields, String name, String expected) {
        String text = fields.containsKey(name) ? text("/" + name, fields.get(name)) : "";
        if (!text.equals(expected)) {
            problem(
                    positions.getOrDefault("/" + name, START),
                    name + " is not " + expected + ", which is where the file lies",
                    "put back " + name + ": " + expected + ", or move the file to where it belongs");
        }
    }

    private void source(String pointer, Node node) {
        positions.put(pointer, position(node.getStartMark()));
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    position(node.getStartMark()),
                    "a source has a title and a url",
                    "write '- title: ...' and 'url: ...'");
            return;
        }
        Map<String, Node> fields = fields(pointer, mapping, SOURCE_FIELDS);
        sources.add(
                new Source(text(pointer + "/title", fields.get("title")), text(pointer + "/url", fields.get("url"))));
        positions.putIfAbsent(pointer + "/title", positions.get(pointer));
        positions.putIfAbsent(pointer + "/url", positions.get(pointer));
    }

    private Map<String, Node> fields(String pointer, MappingNode mapping, Set<String> known) {
        Map<String, Node> fields = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Position position = position(tuple.getKeyNode().getStartMark());
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(name)) {
                problem(
                        position,
                        "not a known field: " + name,
                        "known are " + String.join(", ", known.stream().sorted().toList()));
            } else if (!seen.add(name)) {
                problem(position, "a second " + name, "keep one of them");
            } else {
                fields.put(name, tuple.getValueNode());
            }
        }
        return fields;
    }

    private String text(String pointer, Node node) {
        if (node == null) {
            return "";
        }
        positions.put(pointer, position(node.getStartMark()));
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(position(node.getStartMark()), pointer.substring(pointer.lastIndexOf('/') + 1) + " is text", null);
        return "";
    }

    /** Marks count from 0, and from behind the first line of dashes. */
    private static Position position(Mark mark) {
        return mark == null ? START : new Position(mark.getLine() + START.line(), mark.getColumn() + 1);
    }

    private void problem(Position position, String message, String hint) {
        findings.add(new Finding(position.in(file), message, hint, Outcome.PROBLEMS));
    }
}
