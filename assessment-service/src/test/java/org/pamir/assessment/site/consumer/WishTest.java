package org.pamir.assessment.site.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.download.View;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

class WishTest {

    private static final Methodology FIRST = Methodologies.all().edition("2021").orElseThrow();
    private static final Scope REGION = new Scope(Scope.Kind.REGION, "Central Asia and the Caucasus");

    @Test
    void scoresAreLimitedToARegionByItsFilter() {
        assertThat(wish(View.SCORES, "", REGION).answer().address())
                .isEqualTo("/api/editions/2021/downloads/scores.csv?region=Central+Asia+and+the+Caucasus");
    }

    @Test
    void aRankingIsLimitedByItsScopeAndAlwaysOfAMeasure() {
        assertThat(wish(View.RANKING, "", REGION).answer().address())
                .isEqualTo("/api/editions/2021/downloads/ranking.csv"
                        + "?measure=criminality&scope=region%3ACentral+Asia+and+the+Caucasus");
    }

    @Test
    void aMeasureThatTheEditionLacksIsLeftOutAndSaid() {
        Wish.Answer answer =
                wish(View.MEASURES, "financial_crimes", Scope.WORLD).answer();

        assertThat(answer.address()).isEqualTo("/api/editions/2021/downloads/measures.csv");
        assertThat(answer.unused()).containsExactly(Wish.Unused.MEASURE);
    }

    @Test
    void averagesHaveNoChoiceOfCountries() {
        Wish.Answer answer = wish(View.AVERAGES, "resilience", REGION).answer();

        assertThat(answer.address())
                .isEqualTo("/api/editions/2021/downloads/averages.csv?measures=resilience&by=region");
        assertThat(answer.unused()).containsExactly(Wish.Unused.SCOPE);
    }

    @Test
    void allEditionsAndAPastMomentCanBeAskedFor() {
        Wish wish = new Wish(
                List.copyOf(Methodologies.all().methodologies()),
                true,
                View.SCORES,
                "json",
                "financial_crimes",
                Scope.WORLD,
                Scope.Kind.WORLD,
                Optional.of(Instant.parse("2026-01-31T12:00:00Z")));

        assertThat(wish.answer().address())
                .isEqualTo("/api/downloads/scores.json?measures=financial_crimes&as_of=2026-01-31T12%3A00%3A00Z");
        assertThat(wish.answer().unused()).containsExactly(Wish.Unused.BY);
    }

    private static Wish wish(View view, String measure, Scope scope) {
        return new Wish(List.of(FIRST), false, view, "csv", measure, scope, Scope.Kind.REGION, Optional.empty());
    }
}
