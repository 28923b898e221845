package org.pamir.assessment.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** The refusals of webhooks: RFC 9457, each type with a stable URN. */
final class Refusals {

    private Refusals() {}

    static HttpProblem off() {
        return problem(
                        404,
                        "webhooks-off",
                        "Webhooks are off",
                        "The operator of this installation has not given a key to any consumer (pamir.webhook.consumers).")
                .build();
    }

    static HttpProblem whoAreYou() {
        return problem(
                        401,
                        "unknown-consumer",
                        "A consumer's key is needed",
                        "Send the key that the operator gave you: Authorization: Bearer <key>.")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** The same for one that never was and for one of somebody else. */
    static HttpProblem unknown(String what, String id) {
        return problem(404, "unknown-" + what, "Unknown " + what, "You have no " + what + " '" + id + "'.")
                .build();
    }

    static HttpProblem tooMany(String detail) {
        return problem(409, "too-many-webhooks", "Too many webhooks", detail).build();
    }

    static HttpProblem wrongState(String detail) {
        return problem(409, "webhook-state", "Not in this state", detail).build();
    }

    static HttpProblem expired(String detail) {
        return problem(410, "cursor-expired", "Older than the log", detail).build();
    }

    private static HttpProblem.Builder problem(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:pamir:problem:" + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
