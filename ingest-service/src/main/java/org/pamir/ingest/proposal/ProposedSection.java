package org.pamir.ingest.proposal;

import org.pamir.ingest.section.SectionContent;

/**
 * What a proposal wants a section to be.
 *
 * @param baseRevision the revision of the section that it was made from; 0 where nobody had written it
 * @param draft the number of the saved draft that this is, from 1
 */
public record ProposedSection(String section, int baseRevision, int draft, SectionContent content) {}
