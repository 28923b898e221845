package org.pamir.contract.methodology;

/**
 * A named stretch of the scale, such as <em>significant influence</em>.
 *
 * @param from the lowest value in it; it ends where the next one begins
 */
public record Band(String code, String title, Fraction from) {}
