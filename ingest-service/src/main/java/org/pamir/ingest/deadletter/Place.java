package org.pamir.ingest.deadletter;

/** Where a record is, or was. */
public record Place(String topic, int partition, long offset) {}
