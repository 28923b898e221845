package org.pamir.assessment.site.ranking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.site.Moment;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Places;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * Which ranking, and what of it.
 *
 * @param since the moment to compare with, besides the edition before
 * @param find a part of names; empty for all
 * @param band its code; empty for all
 */
record Asked(View view, Measure measure, Scope scope, Optional<Instant> since, String find, String band, Sort sort) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming everything that is not understood */
    static Asked read(View view, Measure measure, RankingPage.Query query) {
        QueryParameters parameters = new QueryParameters();
        Optional<Scope> scope =
                Places.parse(query.scope == null ? Scope.WORLD.toString() : query.scope, view.edition());
        if (scope.isEmpty()) {
            parameters.refuse("scope", "there is no such place in the edition " + view.edition());
        }
        Optional<Instant> since = given(query.since).flatMap(Moment::parse);
        if (since.isEmpty() && given(query.since).isPresent()) {
            parameters.refuse("since", "not a moment such as 2026-01-31 or 2026-01-31T12:00:00Z");
        }
        Optional<Sort> sort = given(query.sort).isEmpty() ? Optional.of(Sort.USUAL) : Sort.parse(query.sort);
        if (sort.isEmpty()) {
            parameters.refuse("sort", "there is no such column");
        }
        parameters.check();
        List<String> bands = view.methodology().bandScale(measure.code()).bands().stream()
                .map(Band::code)
                .toList();
        return new Asked(
                view,
                measure,
                scope.orElseThrow(),
                since,
                given(query.find).orElse(""),
                // Another measure may have other bands: then all of them are meant.
                given(query.band).filter(bands::contains).orElse(""),
                sort.orElseThrow());
    }

    public String href(Links links) {
        return Links.with(links.ranking(view, measure.code()), parameters());
    }

    Asked sorted(Sort other) {
        return new Asked(view, measure, scope, since, find, band, other);
    }

    Asked withBand(String other) {
        return new Asked(view, measure, scope, since, find, other, sort);
    }

    /** As a field for date and time has it. */
    public String sinceField() {
        return since.map(instant -> instant.toString().substring(0, 16)).orElse("");
    }

    public boolean filtered() {
        return !find.isEmpty() || !band.isEmpty();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", scope.equals(Scope.WORLD) ? "" : scope.toString());
        parameters.put("since", since.map(Instant::toString).orElse(""));
        parameters.put("find", find);
        parameters.put("band", band);
        parameters.put("sort", sort.equals(Sort.USUAL) ? "" : sort.toString());
        return parameters;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
