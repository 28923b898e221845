package org.pamir.ingest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** Refusals as RFC 9457 problems, each with its stable type. */
public final class Problems {

    private static final int LONGEST_QUOTE = 80;

    private Problems() {}

    /** @param name kebab-case; becomes {@code urn:pamir:problem:<name>} and never changes */
    public static HttpProblem.Builder problem(int status, String name, String title) {
        return HttpProblem.builder()
                .withType(URI.create("urn:pamir:problem:" + name))
                .withTitle(title)
                .withStatus(status);
    }

    /** @param what kind of thing: {@code edition}, {@code country} or {@code section} */
    public static HttpProblem unknown(String what, String code) {
        String quoted = code.length() > LONGEST_QUOTE ? code.substring(0, LONGEST_QUOTE) + "..." : code;
        return problem(404, "unknown-" + what, "No such " + what)
                .withDetail("There is no " + what + " " + quoted + ". Codes are exact, capitals included.")
                .build();
    }

    public static HttpProblem badParameter(String name, String expected) {
        return problem(400, "bad-parameter", "A parameter cannot be used")
                .withDetail(name + " is " + expected)
                .with("parameter", name)
                .build();
    }

    /**
     * Content that an editor has to mend: everything at once.
     *
     * @param errors each with a {@code pointer} and a {@code detail}
     */
    public static HttpProblem invalidContent(List<? extends Record> errors) {
        return problem(422, "invalid-content", "The content cannot be accepted")
                .with("errors", errors)
                .build();
    }
}
