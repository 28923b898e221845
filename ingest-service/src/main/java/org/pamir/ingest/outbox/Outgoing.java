package org.pamir.ingest.outbox;

import org.pamir.contract.event.SectionRevised;

/**
 * A revision on its way to the topic.
 *
 * @param traceparent W3C trace context of the edit, or null
 */
record Outgoing(SectionRevised revision, String traceparent) {}
