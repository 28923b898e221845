package org.pamir.ingest.section;

import java.util.List;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.identity.Origin;

/**
 * Revisions were written in the transaction under way: whoever must act with them does so in it, or after its commit.
 *
 * @param origin who wrote them, in which trace
 */
public record RevisionsAppended(List<SectionRevised> revisions, Origin origin) {}
