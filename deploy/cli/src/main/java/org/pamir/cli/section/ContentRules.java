package org.pamir.cli.section;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Scale;
import org.pamir.contract.methodology.Score;

/** What the server would refuse, as far as it can be known here. The server has the last word. */
public final class ContentRules {

    /** In characters (code points), as are all lengths here. */
    static final int LONGEST_NARRATIVE = 20_000;

    private static final int LONGEST_MESSAGE = 1_000;
    private static final int MOST_SOURCES = 50;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_URL = 2_000;

    /**
     * @param pointer JSON pointer into the content
     * @param character where in the text it is, from 0, in characters
     */
    public record Violation(String pointer, int character, String detail) {}

    private ContentRules() {}

    public static List<Violation> check(SectionKey key, Content content) {
        List<Violation> found = new ArrayList<>();
        checkText(found, "/narrative", content.narrative(), LONGEST_NARRATIVE);
        Scale scale = key.methodology().scale();
        content.scores().forEach((indicator, score) -> {
            if (score != null && !scale.allows(score)) {
                found.add(new Violation("/scores/" + indicator, 0, notOnScale(scale)));
            }
        });
        if (content.sources().size() > MOST_SOURCES) {
            found.add(new Violation("/sources", 0, "more than " + MOST_SOURCES + " sources"));
        }
        for (int i = 0; i < content.sources().size(); i++) {
            checkSource(found, "/sources/" + i, content.sources().get(i));
        }
        return found;
    }

    public static List<Violation> checkMessage(String message) {
        List<Violation> found = new ArrayList<>();
        checkText(found, "/message", message, LONGEST_MESSAGE);
        return found;
    }

    public static String notOnScale(Scale scale) {
        Score lowest = scale.lowest();
        return "a score is " + lowest + " to " + scale.highest() + " in steps of 0.5, or nothing";
    }

    private static void checkSource(List<Violation> found, String pointer, Source source) {
        checkText(found, pointer + "/title", source.title(), LONGEST_TITLE);
        if (source.title().isBlank()) {
            found.add(new Violation(pointer + "/title", 0, "a source needs a title"));
        }
        checkText(found, pointer + "/url", source.url(), LONGEST_URL);
        if (!isWebAddress(source.url())) {
            found.add(new Violation(pointer + "/url", 0, "not an http or https address"));
        }
    }

    private static void checkText(List<Violation> found, String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            found.add(new Violation(pointer, longest, "longer than " + longest + " characters"));
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            found.add(new Violation(pointer, text.codePointCount(0, zero), "the character U+0000 cannot be stored"));
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
