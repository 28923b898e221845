package org.pamir.ingest.section;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import org.pamir.ingest.problem.Problems;

/** What is refused about sections, as problems. */
public final class SectionProblems {

    private SectionProblems() {}

    public static HttpProblem unwritten(SectionAddress address) {
        return problem(404, "unwritten-section", "Nobody wrote this section yet")
                .withDetail("Create it with PUT and If-None-Match: *")
                .with("section", address.section().code())
                .build();
    }

    public static HttpProblem noRevision(SectionAddress address, int revision) {
        return problem(404, "unknown-revision", "No such revision")
                .withDetail(address.section().code() + " has no revision " + revision)
                .build();
    }

    static HttpProblem preconditionRequired() {
        return problem(428, "precondition-required", "An edit needs a precondition")
                .withDetail(
                        "Send If-Match with the ETag of the revision that you edited, or If-None-Match: * to create")
                .build();
    }

    static HttpProblem malformedPrecondition(String header) {
        return problem(400, "malformed-precondition", "A precondition cannot be read")
                .withDetail(header + " takes * or entity tags in quotes, such as \"3\"")
                .build();
    }

    static HttpProblem encoded(String encoding) {
        return problem(415, "unsupported-encoding", "The body comes in an encoding that is not read")
                .withDetail("Send it without Content-Encoding")
                .build();
    }

    static HttpProblem of(JsonBody.Result result) {
        if (result instanceof JsonBody.Result.Malformed malformed) {
            return problem(400, "malformed-json", "The body is not readable JSON")
                    .withDetail(malformed.detail())
                    .build();
        }
        return problem(413, "too-large", "The body is too large")
                .withDetail("At most " + ((JsonBody.Result.TooLarge) result).largest() + " bytes are taken here")
                .build();
    }

    /** @throws IllegalArgumentException where it is no refusal */
    public static HttpProblem of(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return Problems.invalidContent(refused.violations());
        }
        if (outcome instanceof Outcome.Stale stale) {
            return stale(stale);
        }
        throw new IllegalArgumentException("not a refusal: " + outcome);
    }

    private static HttpProblem stale(Outcome.Stale stale) {
        HttpProblem.Builder problem = problem(412, "stale-revision", "The section is not what this edit was made on");
        stale.current()
                .ifPresentOrElse(
                        current -> problem.withHeader("ETag", EntityTags.of(current.revision()))
                                .withDetail("It is at revision " + current.revision() + " now, by " + current.by())
                                .with("current_revision", current.revision())
                                .with("current", SectionDocument.of(current)),
                        () -> problem.withDetail("Nobody wrote it yet")
                                .with("current_revision", 0)
                                .with("current", Map.of()));
        return problem.build();
    }
}
