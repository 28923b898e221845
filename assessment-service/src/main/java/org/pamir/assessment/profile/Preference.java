package org.pamir.assessment.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code wait} preference of RFC 7240: how many seconds a client is ready to wait. */
final class Preference {

    private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(\\d{1,9})\"?(\\s*;.*)?");

    private Preference() {}

    /** Nothing where no wait is asked for; what is not understood is ignored, as the RFC has it. */
    static Optional<Duration> wait(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(preference -> WAIT.matcher(preference.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))));
    }
}
