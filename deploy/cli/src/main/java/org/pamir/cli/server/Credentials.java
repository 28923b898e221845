package org.pamir.cli.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is sent so that the server knows who asks. It is never printed. */
public final class Credentials {

    public static final Credentials NONE = new Credentials(null);

    private final String authorization;

    private Credentials(String authorization) {
        this.authorization = authorization;
    }

    public static Credentials token(String token) {
        return new Credentials("Bearer " + token);
    }

    public static Credentials password(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The value of the header; null where there is none. */
    String authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return authorization == null ? "nobody" : "somebody";
    }
}
