package org.pamir.assessment.site.methodology;

import java.util.Comparator;
import java.util.List;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;

/**
 * How much of an edition is scored.
 *
 * @param countries of the Index
 * @param assessed how many have an assessment
 * @param complete how many of these have every composite
 * @param gaps the assessments that are not complete, most missing first
 */
public record Coverage(int countries, int assessed, int complete, List<Gap> gaps) {

    public record Gap(Country country, List<Measure> missing) {}

    static Coverage of(Standings standings) {
        List<Gap> gaps = standings.countries().stream()
                .map(country -> gap(standings, country))
                .filter(gap -> !gap.missing().isEmpty())
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.missing().size()))
                .toList();
        int assessed = standings.scorecards().size();
        return new Coverage(Countries.all().countries().size(), assessed, assessed - gaps.size(), gaps);
    }

    private static Gap gap(Standings standings, Country country) {
        return new Gap(
                country,
                standings.methodology().indicators().stream()
                        .filter(indicator -> standings
                                        .value(country.code(), indicator.code())
                                        .exact()
                                == null)
                        .<Measure>map(indicator -> indicator)
                        .toList());
    }
}
