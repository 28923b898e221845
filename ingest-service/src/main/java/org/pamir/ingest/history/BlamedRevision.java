package org.pamir.ingest.history;

import java.time.Instant;

/** The revision that something comes from; never its content. */
public record BlamedRevision(int revision, long version, String by, Instant at, String message) {}
