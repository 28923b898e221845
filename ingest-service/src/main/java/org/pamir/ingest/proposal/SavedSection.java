package org.pamir.ingest.proposal;

import java.util.OptionalInt;
import org.pamir.ingest.section.SectionContent;

/**
 * A section as an author saves it.
 *
 * @param baseRevision of the section; may be left out: the one that the proposal rests on, or the current for a section
 *     that is new in it
 * @param draft the draft that the author edited; 0 where the proposal had none of this section
 */
public record SavedSection(String section, OptionalInt baseRevision, int draft, SectionContent content) {}
