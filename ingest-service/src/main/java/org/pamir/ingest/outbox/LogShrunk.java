package org.pamir.ingest.outbox;

/**
 * The broker gave a record an offset that it had given before: it has lost what was there.
 *
 * @param offset of the new record
 * @param before the highest one that was acknowledged until then
 */
public record LogShrunk(int partition, long offset, long before) {}
