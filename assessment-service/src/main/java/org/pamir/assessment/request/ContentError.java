package org.pamir.assessment.request;

/**
 * What is wrong with a body.
 *
 * @param pointer where: a JSON pointer (RFC 6901)
 */
public record ContentError(String pointer, String detail) {}
