package org.pamir.ingest.merge;

/**
 * A place that two people changed differently.
 *
 * @param pointer where in the section, as a JSON pointer: {@code /narrative}, {@code /scores/heroin_trade}, or {@code
 *     /sources/0}, which is an index into the merged sources
 * @param base what both started from; null where there was nothing: no score, no such source
 * @param mine what the one made of it; null where there is nothing left
 * @param theirs what the other made of it; null where there is nothing left
 */
public record MergeConflict(String pointer, String base, String mine, String theirs) {}
