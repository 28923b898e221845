package org.pamir.assessment.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the old secret signs along. */
final class RotationBody {

    private static final Duration LONGEST = Duration.ofDays(7);

    /** For the description of the API. */
    @Schema(name = "WebhookSecretRequest")
    record Wanted(
            @Schema(
                    description =
                            "How long the old secret signs along; 86400, a day, where it is left out and the operator has"
                                    + " not set otherwise; 0 for a secret that somebody else has got hold of",
                    minimum = "0",
                    maximum = "604800")
            Integer overlapSeconds) {}

    private RotationBody() {}

    /**
     * @param body may be empty
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is not JSON, 422 where its content is wrong
     */
    static Duration overlap(byte[] body, Duration usual) {
        if (body == null || body.length == 0) {
            return usual;
        }
        StrictBody json = StrictBody.of(body, Set.of("overlap_seconds"));
        JsonNode seconds = json.member("overlap_seconds");
        boolean isGood = seconds.isIntegralNumber()
                && seconds.canConvertToInt()
                && seconds.intValue() >= 0
                && seconds.intValue() <= LONGEST.toSeconds();
        if (!isGood && !seconds.isMissingNode()) {
            json.refuse("/overlap_seconds", "not a whole number from 0 to " + LONGEST.toSeconds());
        }
        json.check();
        return seconds.isMissingNode() ? usual : Duration.ofSeconds(seconds.intValue());
    }
}
