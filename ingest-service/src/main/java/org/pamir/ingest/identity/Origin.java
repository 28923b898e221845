package org.pamir.ingest.identity;

/**
 * Where a change comes from.
 *
 * @param by the name of who is responsible for it
 * @param traceparent W3C trace context that it belongs to
 * @param token the id of the API token that acted for them; null where it was they themselves
 */
public record Origin(String by, String traceparent, String token) {

    /** Of somebody themselves. */
    public Origin(String by, String traceparent) {
        this(by, traceparent, null);
    }
}
