package org.pamir.front;

import io.micrometer.core.instrument.Metrics;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what is refused or fails, by the type of the problem: {@code pamir.refusals}. */
@ApplicationScoped
class RefusalMeter implements ProblemPostProcessor {

    private static final String TYPES = "urn:pamir:problem:";

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String type = problem.getType() == null ? "" : problem.getType().toString();
        count(type.startsWith(TYPES) ? type.substring(TYPES.length()) : "untyped", problem.getStatusCode());
        return problem;
    }

    /** @param type the last part of the problem's URN */
    static void count(String type, int status) {
        Metrics.counter("pamir.refusals", "type", type, "status", Integer.toString(status))
                .increment();
    }
}
