package org.pamir.ingest.section;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** What the content of a section must keep to, whichever way it comes in. */
public final class ContentRules {

    /** In characters (code points), as are all lengths here. */
    public static final int LONGEST_NARRATIVE = 20_000;

    public static final int LONGEST_MESSAGE = 1_000;
    private static final int MOST_SOURCES = 50;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_URL = 2_000;

    private ContentRules() {}

    /** Every violation, in the order of the body; empty where there is none. */
    public static List<Violation> check(Methodology methodology, Section section, SectionContent content) {
        List<Violation> found = new ArrayList<>();
        checkText(found, "/narrative", content.narrative(), LONGEST_NARRATIVE);
        content.scores().forEach((indicator, score) -> checkScore(found, methodology, section, indicator, score));
        if (content.sources().size() > MOST_SOURCES) {
            found.add(new Violation("/sources", "more than " + MOST_SOURCES + " sources"));
        } else {
            for (int i = 0; i < content.sources().size(); i++) {
                checkSource(found, "/sources/" + i, content.sources().get(i));
            }
        }
        return found;
    }

    /** The message of an edit is not content, but is kept with it. */
    static List<Violation> checkMessage(String message) {
        List<Violation> found = new ArrayList<>();
        checkText(found, "/message", message, LONGEST_MESSAGE);
        return found;
    }

    private static void checkScore(
            List<Violation> found, Methodology methodology, Section section, String indicator, Score score) {
        boolean known = section.indicators().stream()
                .anyMatch(candidate -> candidate.code().equals(indicator));
        if (!known) {
            found.add(new Violation("/scores/" + escape(indicator), "not an indicator of " + section.code()));
        } else if (score != null && !methodology.scale().allows(score)) {
            found.add(new Violation("/scores/" + indicator, notOnScale(methodology)));
        }
    }

    static String notOnScale(Methodology methodology) {
        return "a score is " + methodology.scale().lowest() + " to "
                + methodology.scale().highest() + " in steps of 0.5, or null";
    }

    private static void checkSource(List<Violation> found, String pointer, Source source) {
        checkText(found, pointer + "/title", source.title(), LONGEST_TITLE);
        if (source.title().isBlank()) {
            found.add(new Violation(pointer + "/title", "a source needs a title"));
        }
        checkText(found, pointer + "/url", source.url(), LONGEST_URL);
        if (!isWebAddress(source.url())) {
            found.add(new Violation(pointer + "/url", "not an http or https address"));
        }
    }

    private static void checkText(List<Violation> found, String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            found.add(new Violation(pointer, "longer than " + longest + " characters"));
        }
        if (text.indexOf('\0') >= 0) {
            found.add(new Violation(pointer, "the character U+0000 cannot be stored"));
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

    /** A reference token of RFC 6901, section 3. */
    public static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
