package org.pamir.bench.invariant;

/** An event as assessment-service has put it in front of readers. */
record LogEntry(long position, String type, String edition, String country, long version) {}
