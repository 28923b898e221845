package org.pamir.ingest.identity;

/**
 * Where a change comes from.
 *
 * @param by the name of who is responsible for it
 * @param traceparent W3C trace context that it belongs to
 */
public record Origin(String by, String traceparent) {}
