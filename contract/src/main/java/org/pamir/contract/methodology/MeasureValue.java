package org.pamir.contract.methodology;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a measure is worth in one assessment.
 *
 * @param exact the exact value, or null while an indicator under it is not scored
 * @param value the published value: {@link Fraction#published}, null with the exact one
 * @param scored how many of the indicators under it are scored
 * @param of how many indicators there are under it (1 for an indicator itself)
 * @param missing codes of the indicators under it that are not scored
 * @param band code of the band of the exact value, null with it
 */
public record MeasureValue(Fraction exact, BigDecimal value, int scored, int of, List<String> missing, String band) {

    public MeasureValue {
        missing = List.copyOf(missing);
        if (scored < 0 || of < 1 || scored + missing.size() != of) {
            throw new IllegalArgumentException("scored " + scored + " and missing " + missing + " are not " + of);
        }
        if ((exact == null) != (value == null) || (exact == null) != (band == null)) {
            throw new IllegalArgumentException("exact value, published value and band go together");
        }
        if ((exact == null) == missing.isEmpty()) {
            throw new IllegalArgumentException("a value and a missing indicator exclude each other: " + missing);
        }
        if (exact != null) {
            BigDecimal published = exact.published();
            if (published.compareTo(value) != 0) {
                throw new IllegalArgumentException(value + " is not how " + exact + " is published");
            }
            // 5.10 and 5.1 are one value, so they have one form.
            value = published;
        }
    }
}
