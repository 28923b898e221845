package org.pamir.ingest.proposal;

import org.pamir.ingest.section.SectionContent;

/**
 * A section put on the revision that came in between.
 *
 * @param draft the draft that was settled
 * @param currentRevision the revision that it was settled with: the new base
 */
public record Settlement(String section, int draft, int currentRevision, SectionContent content) {}
