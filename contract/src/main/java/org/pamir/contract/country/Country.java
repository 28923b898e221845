package org.pamir.contract.country;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A country of the Index: a member state of the United Nations.
 *
 * @param code ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2
 * @param regions region by the edition that it holds from, the earliest one included
 * @param latitude degrees north of a point inside
 * @param longitude degrees east of a point inside
 * @param spellings names met in tables besides {@code name}
 */
public record Country(
        String code,
        String iso2,
        String name,
        String continent,
        Map<String, String> regions,
        double latitude,
        double longitude,
        List<String> spellings) {

    public Country {
        spellings = List.copyOf(spellings);
        NavigableMap<String, String> sorted = new TreeMap<>(regions);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("no region for " + code);
        }
        regions = Collections.unmodifiableNavigableMap(sorted);
    }

    /** Membership of a region belongs to the edition; one without an entry of its own keeps the latest before it. */
    public String region(String edition) {
        Map.Entry<String, String> entry = ((NavigableMap<String, String>) regions).floorEntry(edition);
        return entry == null ? regions.values().iterator().next() : entry.getValue();
    }
}
