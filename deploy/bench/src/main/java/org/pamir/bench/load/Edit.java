package org.pamir.bench.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an editor wants to write. Its narrative names it, so that it is found wherever it ends up.
 *
 * @param id unique in a run
 * @param base the revision that it replaces; 0 to create the section
 * @param scores half-steps by indicator
 */
public record Edit(
        long id,
        Kind kind,
        String country,
        String section,
        int base,
        String narrative,
        SortedMap<String, Integer> scores) {

    /** Why it is sent. */
    public enum Kind {
        /** On the newest revision that the editor knows. */
        FRESH,
        /** With another one at the same moment, on the same revision. */
        CONTESTED,
        /** On a revision that the editor knows to be replaced. */
        STALE
    }

    public Edit {
        scores = new TreeMap<>(scores);
    }

    /** Of the content, as the ledger must hold it. */
    public String hash() {
        return hash(narrative, scores);
    }

    /** @param scores half-steps by indicator, all of the section */
    public static String hash(String narrative, Map<String, Integer> scores) {
        try {
            byte[] content = (narrative + "\n" + new TreeMap<>(scores)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("narrative", narrative);
        ObjectNode values = body.putObject("scores");
        scores.forEach((indicator, halfSteps) -> values.put(indicator, halfSteps / 2.0));
        body.putArray("sources");
        body.put("message", "fault suite");
        return body.toString();
    }
}
