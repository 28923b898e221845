package org.pamir.ingest.audit;

import java.time.Instant;

/** @param id grows with time, but may leave numbers out */
public record RecordedEntry(long id, Instant at, AuditEntry entry) {}
