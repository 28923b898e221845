package org.pamir.ingest.proposal;

import java.util.ArrayList;
import java.util.List;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.merge.ConflictMarkers;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.section.Violation;

/** What the words around sections must keep to. Lengths are in characters (code points). */
public final class Wording {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_COMMENT = 5_000;

    private Wording() {}

    static List<Violation> title(String title) {
        return check("/title", title, LONGEST_TITLE, true);
    }

    static List<Violation> message(String message) {
        return check("/message", message, ContentRules.LONGEST_MESSAGE, false);
    }

    /** @param pointer where the text came in */
    static List<Violation> comment(String pointer, String text) {
        return check(pointer, text, LONGEST_COMMENT, true);
    }

    /** What keeps a proposal from being reviewed or published as it is. */
    static List<Violation> unready(Proposal proposal) {
        if (proposal.sections().isEmpty()) {
            return List.of(new Violation("/sections", "there is no section in it"));
        }
        List<Violation> found = new ArrayList<>();
        proposal.sections()
                .forEach((code, proposed) -> found.addAll(unsettled("/sections/" + code, proposed.content())));
        return found;
    }

    /** A conflict that its author was to settle, and left in the text. */
    static List<Violation> unsettled(String pointer, SectionContent content) {
        return ConflictMarkers.in(content.narrative())
                ? List.of(new Violation(
                        pointer + "/narrative",
                        "a conflict is not settled: lines with <<<<<<< mine or >>>>>>> theirs are still there"))
                : List.of();
    }

    /** The violations of a part of a body, as those of the whole. */
    static List<Violation> within(String pointer, List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Violation(pointer + violation.pointer(), violation.detail()))
                .toList();
    }

    /** Whether an indicator belongs to a section. */
    static boolean has(Section section, String indicator) {
        return section.indicators().stream()
                .anyMatch(candidate -> candidate.code().equals(indicator));
    }

    private static List<Violation> check(String pointer, String text, int longest, boolean needed) {
        List<Violation> found = new ArrayList<>();
        if (needed && text.isBlank()) {
            found.add(new Violation(pointer, "empty"));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            found.add(new Violation(pointer, "longer than " + longest + " characters"));
        }
        if (text.indexOf('\0') >= 0) {
            found.add(new Violation(pointer, "the character U+0000 cannot be stored"));
        }
        return found;
    }
}
