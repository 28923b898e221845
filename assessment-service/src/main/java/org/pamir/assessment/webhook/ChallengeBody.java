package org.pamir.assessment.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a receiver has to repeat, to show that it wants what is sent to it. */
final class ChallengeBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTES = 16;
    private static final Pattern IN_DATA = Pattern.compile("\"challenge\":\"([0-9a-f]+)\"");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ChallengeBody() {}

    /** 128 random bits in hexadecimal, so nobody has it by chance. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is sent to be repeated. */
    static String data(String subscription, String challenge) {
        return "{\"subscription\":\"%s\",\"challenge\":\"%s\"}".formatted(subscription, challenge);
    }

    /** The challenge in {@link #data}. */
    static String of(byte[] data) {
        Matcher matcher = IN_DATA.matcher(new String(data, StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IllegalStateException("a verification without a challenge");
        }
        return matcher.group(1);
    }

    /**
     * Whether an answer is the challenge alone, or a JSON object with a member {@code challenge} that holds it. A receiver that
     * merely sends back what it got has not understood it.
     */
    static boolean isIn(byte[] answer, String challenge) {
        String text = new String(answer, StandardCharsets.UTF_8).strip();
        if (text.equals(challenge)) {
            return true;
        }
        try {
            return challenge.equals(JSON.readTree(text).path("challenge").textValue());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
