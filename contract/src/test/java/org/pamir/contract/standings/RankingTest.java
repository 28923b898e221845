package org.pamir.contract.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.contract.Seed;
import org.pamir.contract.methodology.Fraction;

class RankingTest {

    @Test
    void equalValuesShareARankAndTheNextOneSkips() {
        Ranking ranking = Ranking.of(Map.of(
                "D", new Fraction(7, 2), "B", Fraction.of(5), "A", new Fraction(11, 2), "C", new Fraction(10, 2)));

        assertThat(ranking.ranks())
                .containsExactly(
                        Map.entry("A", new Rank(1, 4, 0)),
                        Map.entry("B", new Rank(2, 4, 1)),
                        Map.entry("C", new Rank(2, 4, 1)),
                        Map.entry("D", new Rank(4, 4, 0)));
    }

    @Test
    void whoHasNoValueIsNotRankedAndNotCounted() {
        Map<String, Fraction> values = new HashMap<>();
        values.put("A", null);
        values.put("B", Fraction.of(5));

        Ranking ranking = Ranking.of(values);

        assertThat(ranking.of("A")).isEmpty();
        assertThat(ranking.of("B")).contains(new Rank(1, 1, 0));
    }

    @Test
    void valuesThatArePublishedAlikeAreStillOrdered() {
        Fraction lower = new Fraction(449, 80);
        Fraction higher = new Fraction(561, 100).plus(new Fraction(3, 1_000));

        Ranking ranking = Ranking.of(Map.of("A", lower, "B", higher));

        assertThat(lower.published()).isEqualTo(higher.published());
        assertThat(ranking.ranks())
                .containsExactly(Map.entry("B", new Rank(1, 2, 0)), Map.entry("A", new Rank(2, 2, 0)));
    }

    @Test
    void allAlikeAreAllFirst() {
        Ranking ranking = Ranking.of(Map.of("A", Fraction.of(1), "B", Fraction.of(1), "C", Fraction.of(1)));

        assertThat(ranking.ranks())
                .containsOnlyKeys("A", "B", "C")
                .allSatisfy((country, rank) -> assertThat(rank).isEqualTo(new Rank(1, 3, 2)));
    }

    @Test
    void theRankIsOneMoreThanHowManyAreHigher() {
        Random random = Seed.random();
        for (int i = 0; i < 1_000; i++) {
            Map<String, Fraction> values = values(random);

            Map<String, Rank> ranks = Ranking.of(shuffled(values, random)).ranks();

            assertThat(ranks).as(Seed.of(i)).hasSameSizeAs(values).allSatisfy((country, rank) -> {
                Fraction own = values.get(country);
                assertThat(rank.rank() - 1L)
                        .isEqualTo(values.values().stream()
                                .filter(value -> value.compareTo(own) > 0)
                                .count());
                assertThat(rank.tiedWith() + 1L)
                        .isEqualTo(values.values().stream().filter(own::equals).count());
                assertThat(rank.of()).isEqualTo(values.size());
            });
        }
    }

    private static Map<String, Fraction> values(Random random) {
        Map<String, Fraction> values = new LinkedHashMap<>();
        for (int country = random.nextInt(40); country > 0; country--) {
            values.put("C" + country, new Fraction(2 + random.nextInt(19), 1 + random.nextInt(3)));
        }
        return values;
    }

    private static Map<String, Fraction> shuffled(Map<String, Fraction> values, Random random) {
        List<String> codes = new ArrayList<>(values.keySet());
        Collections.shuffle(codes, random);
        Map<String, Fraction> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, values.get(code)));
        return shuffled;
    }
}
