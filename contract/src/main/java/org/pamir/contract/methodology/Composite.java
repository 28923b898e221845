package org.pamir.contract.methodology;

import java.util.List;

/**
 * A computed node of an edition: the weighted mean of all measures that feed it, from their exact values.
 *
 * @param feeds the composite that it is itself a part of, or null
 * @param weight its weight in that composite, at least 1
 * @param spellings other headings of its column in tables, besides its code and title
 */
public record Composite(String code, String title, String feeds, int weight, String bands, List<String> spellings)
        implements Measure {

    public Composite {
        spellings = List.copyOf(spellings);
    }
}
