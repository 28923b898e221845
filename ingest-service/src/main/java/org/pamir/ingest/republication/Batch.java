package org.pamir.ingest.republication;

import java.util.List;
import org.pamir.ingest.section.VersionKey;

/**
 * Revisions to be published together.
 *
 * @param revisions may be none, where none of these versions was selected
 * @param upTo the highest version that was looked at
 */
record Batch(List<VersionKey> revisions, long upTo) {}
