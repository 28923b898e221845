package org.pamir.contract.standings;

/**
 * A place in a ranking.
 *
 * @param rank 1 is the highest value; equal values share a rank and the next one skips (1, 2, 2, 4)
 * @param of how many are ranked
 * @param tiedWith how many others share the rank
 */
public record Rank(int rank, int of, int tiedWith) {}
