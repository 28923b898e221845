package org.pamir.bench.invariant;

/**
 * A guarantee that did not hold.
 *
 * @param invariant such as {@code I1}
 * @param evidence what was expected and what was found, where
 */
public record Violation(String invariant, String evidence) {

    @Override
    public String toString() {
        return invariant + ": " + evidence;
    }
}
