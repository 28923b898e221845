package org.pamir.ingest.desk;

import java.time.Instant;

/**
 * A section as it stands, without its content.
 *
 * @param scored indicators with a score
 */
record WrittenSection(String country, String section, int scored, boolean hasNarrative, Instant at, String by) {}
