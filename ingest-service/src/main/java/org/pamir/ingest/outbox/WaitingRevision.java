package org.pamir.ingest.outbox;

import org.pamir.ingest.section.VersionKey;

/**
 * A row of the outbox.
 *
 * @param traceparent W3C trace context of the edit, or null
 */
record WaitingRevision(VersionKey key, String traceparent) {}
