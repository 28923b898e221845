package org.pamir.contract.methodology;

import java.util.List;

/**
 * The bands of one kind of measure, lowest first.
 *
 * @param higherIs {@code worse} or {@code better}: how a reader should take a higher value
 */
public record BandScale(String code, String higherIs, List<Band> bands) {

    public BandScale {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("no bands in " + code);
        }
        if (!higherIs.equals("worse") && !higherIs.equals("better")) {
            throw new IllegalArgumentException("higher is neither worse nor better in " + code + ": " + higherIs);
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i - 1).from().compareTo(bands.get(i).from()) >= 0) {
                throw new IllegalArgumentException(
                        "bands of " + code + " do not ascend at " + bands.get(i).code());
            }
        }
    }

    /** The band that a value falls in. A value below all of them belongs to the lowest. */
    public Band of(Fraction value) {
        Band found = bands.get(0);
        for (Band band : bands) {
            if (band.from().compareTo(value) <= 0) {
                found = band;
            }
        }
        return found;
    }
}
