package org.pamir.ingest.profile;

import java.util.List;
import java.util.stream.Collectors;
import org.pamir.contract.methodology.Section;

/**
 * A section as the profile has it.
 *
 * @param line of its heading, as the file counts
 * @param heading as printed
 * @param paragraphs plain text, at least one
 */
record SectionText(Section section, int line, String heading, List<String> paragraphs) {

    SectionText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same as Markdown. */
    String narrative() {
        return paragraphs.stream().map(MarkdownText::of).collect(Collectors.joining("\n\n"));
    }
}
