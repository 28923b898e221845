package org.pamir.ingest.warning;

import java.time.Instant;

/** The revision that last changed something, and when that was. */
public record LastChange(int revision, Instant at) {}
