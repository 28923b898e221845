package org.pamir.ingest.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match}, RFC 9110, section 13.1.
 *
 * @param any it is {@code *}
 * @param tags as written, quotes and weakness mark included
 */
public record EntityTags(boolean any, List<String> tags) {

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";

    /** Possessive: else each of thousands of commas takes a frame of the stack, until there is none left. */
    private static final Pattern LIST =
            Pattern.compile("(?:[ \\t]*+,)*+[ \\t]*+" + TAG + "(?:[ \\t]*+,(?:[ \\t]*+" + TAG + ")?+)*+[ \\t]*+");

    private static final Pattern ONE = Pattern.compile(TAG);

    /** Nothing where the value is malformed. */
    public static Optional<EntityTags> parse(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        if (!LIST.matcher(header).matches()) {
            return Optional.empty();
        }
        List<String> tags = new ArrayList<>();
        Matcher matcher = ONE.matcher(header);
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        return Optional.of(new EntityTags(false, List.copyOf(tags)));
    }

    public static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /** By strong comparison: a weak tag never matches. */
    public boolean matchStrongly(int revision) {
        return any || tags.contains(of(revision));
    }

    public boolean matchWeakly(int revision) {
        return matchStrongly(revision) || tags.contains("W/" + of(revision));
    }
}
