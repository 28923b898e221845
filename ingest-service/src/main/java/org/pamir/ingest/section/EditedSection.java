package org.pamir.ingest.section;

import java.util.List;

/**
 * What an editor asks for.
 *
 * @param message why; may be empty
 * @param violations what is wrong with it; where there are any, the content is not to be used
 */
public record EditedSection(SectionContent content, String message, List<Violation> violations) {}
