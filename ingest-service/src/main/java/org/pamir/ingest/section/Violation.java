package org.pamir.ingest.section;

/**
 * Something that an editor has to mend.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body
 * @param detail what is wrong, in a sentence's worth
 */
public record Violation(String pointer, String detail) {}
