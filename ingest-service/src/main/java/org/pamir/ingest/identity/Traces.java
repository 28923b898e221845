package org.pamir.ingest.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** W3C Trace Context 1, section 3.2. */
public final class Traces {

    /** Version 00; all-zero ids are invalid. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Traces() {}

    /** The trace that a caller named, or a new one where there is none that can be read. */
    static String continued(String given) {
        return given != null && TRACEPARENT.matcher(given).matches() ? given : begun();
    }

    /** A new trace. */
    public static String begun() {
        return "00-" + randomHex(16) + "-" + randomHex(8) + "-01";
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
