package org.pamir.contract.methodology;

/** The scores that an edition allows: every half-step between the lowest and the highest, both included. */
public record Scale(Score lowest, Score highest) {

    public Scale {
        if (lowest.compareTo(highest) >= 0) {
            throw new IllegalArgumentException("the scale's lowest score " + lowest + " is not below " + highest);
        }
    }

    public boolean allows(Score score) {
        return score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0;
    }
}
