package org.pamir.ingest.scores;

import java.math.BigDecimal;

/**
 * A composite that is printed otherwise than the scores in its row give it.
 *
 * @param country ISO 3166-1 alpha-3
 * @param measure code of the composite
 * @param printed to two decimals
 * @param computed to two decimals; null where an indicator under it is not scored
 */
public record Difference(
        String sheet, int row, String country, String measure, BigDecimal printed, BigDecimal computed) {}
