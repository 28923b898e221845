package org.pamir.ingest.section;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Who asks, in this request, and the trace that it belongs to. */
@RequestScoped
public class Editor {

    /** W3C Trace Context 1, section 3.2, version 00; all-zero ids are invalid. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpHeaders headers;
    private String traceparent;

    Editor(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The API asks for no login, so nobody has a name. */
    public String name() {
        return "anonymous";
    }

    /** The caller's trace context, or a new one where there is none. */
    public String traceparent() {
        if (traceparent == null) {
            String given = headers.getHeaderString("traceparent");
            traceparent = given != null && TRACEPARENT.matcher(given).matches() ? given : newTrace();
        }
        return traceparent;
    }

    private static String newTrace() {
        return "00-" + randomHex(16) + "-" + randomHex(8) + "-01";
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
