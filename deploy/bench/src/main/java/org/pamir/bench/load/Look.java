package org.pamir.bench.load;

/**
 * What a reader was shown.
 *
 * @param reader on one connection to one replica
 * @param least the version that it asked for at least; 0 for any
 * @param version that it saw; 0 where there was no profile in the answer
 * @param at when the answer came, as {@link System#nanoTime()}
 */
public record Look(String reader, String country, long least, int status, long version, long at) {}
