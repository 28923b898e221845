package org.pamir.assessment.site.consumer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pamir.assessment.download.Downloads;
import org.pamir.assessment.download.View;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/** Reads the fields of the form that makes the address of a download; each may be left out. */
final class WishReader {

    static final String ALL = "all";

    private final QueryParameters query = new QueryParameters();
    private final Asked asked;

    WishReader(Asked asked) {
        this.asked = asked;
    }

    /**
     * @param usual the edition where none is named
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what a form would not send
     */
    Wish read(Methodology usual, Optional<Instant> asOf, List<Downloads.Format> formats) {
        boolean all = ALL.equals(asked.edition);
        Optional<String> edition = all ? Optional.empty() : oneOf("edition", asked.edition, editions());
        Optional<String> view = oneOf("view", asked.view, View.words());
        Optional<String> format = oneOf(
                "format",
                asked.format,
                formats.stream().map(Downloads.Format::extension).toList());
        Optional<String> by = oneOf(
                "by",
                asked.by,
                Arrays.stream(Scope.Kind.values()).map(Scope.Kind::word).toList());
        Scope scope = scope();
        query.check();
        return new Wish(
                all
                        ? List.copyOf(Methodologies.all().methodologies())
                        : List.of(edition.flatMap(Methodologies.all()::edition).orElse(usual)),
                all,
                view.map(word -> View.valueOf(word.toUpperCase(Locale.ROOT))).orElse(View.SCORES),
                format.orElse(formats.get(0).extension()),
                asked.measure == null ? "" : asked.measure,
                scope,
                by.map(word -> Scope.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Scope.Kind.REGION),
                asOf);
    }

    private Scope scope() {
        if (asked.scope == null || asked.scope.isEmpty()) {
            return Scope.WORLD;
        }
        Optional<Scope> scope = Scope.parse(asked.scope);
        if (scope.isEmpty()) {
            query.refuse("scope", "not world, continent:Asia, region:Western Asia or the like");
        }
        return scope.orElse(Scope.WORLD);
    }

    private Optional<String> oneOf(String name, String text, List<String> words) {
        return query.oneOf(name, text == null || text.isEmpty() ? null : text, words);
    }

    private static List<String> editions() {
        return Methodologies.all().methodologies().stream()
                .map(Methodology::edition)
                .toList();
    }
}
