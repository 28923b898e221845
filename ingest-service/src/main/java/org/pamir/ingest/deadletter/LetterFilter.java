package org.pamir.ingest.deadletter;

/**
 * Which letters are asked for; null stands for all of them.
 *
 * @param topic of the letters, or of the records that became letters
 */
public record LetterFilter(LetterState state, String consumer, String topic) {}
