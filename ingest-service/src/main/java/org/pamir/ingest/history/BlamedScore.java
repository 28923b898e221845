package org.pamir.ingest.history;

import org.pamir.contract.methodology.Score;

/**
 * A score, and where it comes from.
 *
 * @param value null where that revision took the score away
 */
public record BlamedScore(Score value, BlamedRevision from) {}
