package org.pamir.ingest.deadletter;

import java.util.List;

/**
 * The record that could not be taken, untouched but for the headers that were added to it.
 *
 * @param key may be null
 * @param value may be null
 */
public record Content(byte[] key, List<Header> headers, byte[] value) {

    /** @param value may be null */
    public record Header(String name, byte[] value) {}

    public Content {
        headers = List.copyOf(headers);
    }

    long bytes() {
        return value == null ? 0 : value.length;
    }
}
