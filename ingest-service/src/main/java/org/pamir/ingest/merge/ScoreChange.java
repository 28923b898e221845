package org.pamir.ingest.merge;

import org.pamir.contract.methodology.Score;

/** What became of a score; null on a side where the indicator is not scored. */
public record ScoreChange(Score from, Score to) {}
