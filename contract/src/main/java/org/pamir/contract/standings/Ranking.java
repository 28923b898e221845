package org.pamir.contract.standings;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.methodology.Fraction;

/**
 * Standard competition ranking of exact values, highest first. Whoever has no value is not ranked.
 *
 * @param ranks by country code, in ranking order; ties in the order of their codes
 */
public record Ranking(Map<String, Rank> ranks) {

    public Ranking {
        ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
    }

    public static Ranking of(Map<String, Fraction> values) {
        List<Map.Entry<String, Fraction>> ordered = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .sorted(Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<String, Rank> ranks = new LinkedHashMap<>();
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1;
            while (to < ordered.size()
                    && ordered.get(to).getValue().equals(ordered.get(from).getValue())) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks.put(ordered.get(i).getKey(), new Rank(from + 1, ordered.size(), to - from - 1));
            }
            from = to;
        }
        return new Ranking(ranks);
    }

    public Optional<Rank> of(String country) {
        return Optional.ofNullable(ranks.get(country));
    }
}
