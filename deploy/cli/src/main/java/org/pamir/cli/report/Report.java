package org.pamir.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a command tells: lines on standard output and problems on standard error for people, or one JSON document on
 * standard output for machines. Problems are told at the end, all at once.
 */
public final class Report {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean terminal;
    private final Colours colours;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private boolean inLines;

    public Report(PrintStream out, PrintStream err, boolean json, boolean terminal, Colours colours) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.terminal = terminal;
        this.colours = json ? Colours.NONE : colours;
    }

    public boolean isJson() {
        return json;
    }

    public Colours colours() {
        return colours;
    }

    /** The document of a machine's answer, to be filled. */
    public ObjectNode document() {
        return document;
    }

    /** A line for people; text of others in it has to be {@link Visible}. */
    public void line(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** A line on standard error for people that is no problem. */
    public void remark(String text) {
        if (!json) {
            err.println(text);
        }
    }

    /** A document of its own, where the answer is a stream of them. */
    public void jsonLine(JsonNode line) {
        inLines = true;
        if (json) {
            out.println(line);
            out.flush();
        }
    }

    public void problem(Finding finding) {
        findings.add(finding);
    }

    public void problems(List<Finding> more) {
        findings.addAll(more);
    }

    public boolean hasProblems() {
        return !findings.isEmpty();
    }

    public Progress progress(String what, long of) {
        return new Progress(terminal && !json ? err : null, what, of);
    }

    /** The stream for output that is a file's content. */
    public PrintStream content() {
        return out;
    }

    /** Tells the problems. */
    public Outcome end() {
        Outcome outcome = findings.stream().map(Finding::outcome).reduce(Outcome.DONE, Outcome::or);
        if (!json) {
            findings.forEach(finding -> err.println(colours.warning(Visible.text(finding.text()))));
        } else if (!inLines || !findings.isEmpty()) {
            var problems = document.putArray("problems");
            findings.forEach(finding -> problems.add(finding.json()));
            document.put("exit_code", outcome.code());
            out.println(inLines ? document : document.toPrettyString());
        }
        out.flush();
        err.flush();
        return outcome;
    }
}
