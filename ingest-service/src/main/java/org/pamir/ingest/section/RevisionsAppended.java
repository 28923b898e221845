package org.pamir.ingest.section;

import java.util.List;
import org.pamir.contract.event.SectionRevised;

/**
 * Revisions were written in the transaction under way: whoever must act with them does so in it, or after its commit.
 *
 * @param traceparent W3C trace context of the request, or null
 */
public record RevisionsAppended(List<SectionRevised> revisions, String traceparent) {}
