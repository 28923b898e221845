package org.pamir.assessment.download;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pamir.assessment.download.View.Filter;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.standings.Places;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/**
 * Reads what of a view is asked for. What does not exist in any of the editions is refused, and so is a filter that the
 * view does not have: a table that ignored it would be taken for a filtered one.
 */
final class SelectionReader {

    private final View view;
    private final List<Methodology> methodologies;
    private final QueryParameters query;
    private final Map<Filter, String> given = new EnumMap<>(Filter.class);

    SelectionReader(View view, List<Methodology> methodologies, QueryParameters query) {
        this.view = view;
        this.methodologies = methodologies;
        this.query = query;
    }

    /** @param text null where the parameter is left out */
    SelectionReader with(Filter filter, String text) {
        if (text != null && !view.has(filter)) {
            query.refuse(filter.word(), "there is no such filter in " + view.word());
        } else if (text != null) {
            given.put(filter, text);
        }
        return this;
    }

    /** To be used after {@link QueryParameters#check} alone: what was refused is missing in it. */
    Selection read() {
        Set<String> measures = codes(Filter.MEASURES, this::isMeasure);
        if (view.has(Filter.MEASURE)) {
            measures = measure();
        }
        return new Selection(
                measures,
                codes(Filter.COUNTRY, code -> Countries.all().byCode(code).isPresent()),
                place(Filter.CONTINENT, Scope.Kind.CONTINENT),
                place(Filter.REGION, Scope.Kind.REGION),
                scope(),
                by());
    }

    private Set<String> measure() {
        String code = given.get(Filter.MEASURE);
        if (code == null) {
            query.refuse(Filter.MEASURE.word(), "say of which measure: " + measures());
            return Set.of();
        }
        if (!isMeasure(code)) {
            query.refuse(Filter.MEASURE.word(), "no such measure; there are " + measures());
        }
        return Set.of(code);
    }

    private Set<String> codes(Filter filter, Predicate<String> exists) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : given.containsKey(filter) ? given.get(filter).split(",", -1) : new String[0]) {
            if (exists.test(code.strip())) {
                codes.add(code.strip());
            } else {
                query.refuse(
                        filter.word(),
                        "no '" + code + "'" + (filter == Filter.MEASURES ? "; there are " + measures() : ""));
            }
        }
        return codes;
    }

    private Optional<String> place(Filter filter, Scope.Kind kind) {
        return query.oneOf(
                filter.word(),
                given.get(filter),
                methodologies.stream()
                        .map(methodology -> Places.names(kind, methodology.edition()))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    private Scope scope() {
        String text = given.getOrDefault(Filter.SCOPE, Scope.WORLD.toString());
        Optional<Scope> scope = methodologies.stream()
                .flatMap(methodology -> Places.parse(text, methodology.edition()).stream())
                .findFirst();
        if (scope.isEmpty()) {
            query.refuse(Filter.SCOPE.word(), "not world, continent:Asia, region:Western Asia or the like");
        }
        return scope.orElse(Scope.WORLD);
    }

    private Scope.Kind by() {
        List<String> kinds =
                Arrays.stream(Scope.Kind.values()).map(Scope.Kind::word).toList();
        return query.oneOf(Filter.BY.word(), given.get(Filter.BY), kinds)
                .map(word -> Scope.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Selection.ALL.by());
    }

    private boolean isMeasure(String code) {
        return methodologies.stream()
                .anyMatch(methodology -> methodology.measure(code).isPresent());
    }

    private String measures() {
        return methodologies.stream()
                .flatMap(methodology -> methodology.measures().stream())
                .map(Measure::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
