package org.pamir.contract.methodology;

import java.util.List;

/**
 * A scored leaf of an edition.
 *
 * @param section the section that carries its score
 * @param feeds the composite that it is a part of
 * @param weight its weight in that composite, at least 1
 * @param spellings other headings of its column in tables, besides its code and title
 */
public record Indicator(
        String code, String title, String section, String feeds, int weight, String bands, List<String> spellings)
        implements Measure {

    public Indicator {
        spellings = List.copyOf(spellings);
    }
}
