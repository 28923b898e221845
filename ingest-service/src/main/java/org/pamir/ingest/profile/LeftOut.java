package org.pamir.ingest.profile;

/**
 * Text of the file that went into no section.
 *
 * @param line as the file counts, from 1
 * @param text its beginning
 */
public record LeftOut(int line, String text, String reason) {}
