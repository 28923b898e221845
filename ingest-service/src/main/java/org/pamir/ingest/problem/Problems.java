package org.pamir.ingest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** Refusals as RFC 9457 problems, each with its stable type. */
public final class Problems {

    private Problems() {}

    /** @param name kebab-case; becomes {@code urn:pamir:problem:<name>} and never changes */
    public static HttpProblem.Builder problem(int status, String name, String title) {
        return HttpProblem.builder()
                .withType(URI.create("urn:pamir:problem:" + name))
                .withTitle(title)
                .withStatus(status);
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
