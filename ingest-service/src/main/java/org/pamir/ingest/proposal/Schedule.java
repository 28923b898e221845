package org.pamir.ingest.proposal;

import java.time.Instant;

/**
 * When a proposal is to be published without anybody asking again.
 *
 * @param by who said so, and is responsible for the publication
 */
public record Schedule(Instant at, String by) {}
