package org.pamir.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as it came. */
public record Answer(Head head, byte[] body) {

    public int status() {
        return head.status();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** This answer, if it has the status. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new UnexpectedAnswerException(this);
        }
        return this;
    }

    /** The first whole number under this name in the JSON of the body. */
    public long number(String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(text());
        if (!matcher.find()) {
            throw new UnexpectedAnswerException(this);
        }
        return Long.parseLong(matcher.group(1));
    }
}
