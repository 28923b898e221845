package org.pamir.fuzz;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What no answer may be, whatever was asked: late, a fault of ours, a refusal in another form than RFC 9457's, or a word
 * about the inside.
 */
final class Oracle {

    /** Class names, stack traces, the platform's error pages, what drivers and SQL say. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:java|javax|jakarta|io\\.(?:quarkus|vertx|netty|smallrye)|com\\.fasterxml"
                    + "|org\\.(?:pamir|hibernate|postgresql|jboss|apache))\\.[a-z]\\w*"
                    + "|\\w+\\.java:\\d+|\\w+Exception\\b|Error id|SQLSTATE|\\bselect .{1,80} from |insert into \\w",
            Pattern.CASE_INSENSITIVE);

    /** A request that is no HTTP is refused below the API, and without a body. */
    private static final Set<Integer> BELOW = Set.of(400, 414, 431);

    private Oracle() {}

    /** @return what is wrong with it; nothing where nothing is */
    static Optional<String> objection(Answer answer) {
        if (answer.status() == Answer.TOO_LATE) {
            return Optional.of("no answer in time");
        } else if (answer.status() == Answer.NOTHING) {
            return Optional.of("no answer");
        } else if (answer.status() >= 500) {
            return Optional.of("a fault: " + answer.status());
        } else if (answer.status() < 400) {
            return Optional.empty();
        }
        boolean isBelow = BELOW.contains(answer.status()) && answer.body().isEmpty();
        if (!isBelow && !answer.contentType().startsWith("application/problem+json")) {
            return Optional.of("a refusal that is no problem: " + answer.contentType());
        }
        return INSIDE.matcher(answer.body()).find() ? Optional.of("a word about the inside") : Optional.empty();
    }
}
