package org.pamir.assessment.site.matrix;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.QuadrantRule;
import org.pamir.contract.standings.Scope;

/** A matrix, ready to be laid out. */
record MatrixView(
        Frame frame,
        Standings standings,
        Optional<Standings> before,
        Scope place,
        Arrows arrows,
        List<Standing> countries,
        List<Quadrant> quadrants,
        List<Plot> plots) {

    /** Whose way from the edition before is drawn. */
    enum Arrows {
        NONE,
        CROSSED,
        PLACE,
        ALL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private boolean has(Standing standing) {
            return switch (this) {
                case NONE -> false;
                case CROSSED -> standing.crossed() && standing.highlighted();
                case PLACE -> standing.highlighted();
                case ALL -> true;
            };
        }
    }

    /**
     * One of the four, with its countries.
     *
     * @param here of the place that the reader looks at, by name
     * @param before how many of the edition before were in it
     */
    record Quadrant(String code, List<Standing> all, List<Standing> here, int before) {

        public boolean highCriminality() {
            return code.startsWith("high_");
        }

        public boolean highResilience() {
            return code.contains("_high_");
        }

        /** Such as {@code high-low}: a class of the style sheet. */
        public String style() {
            return style(code);
        }

        static String style(String code) {
            return (code.startsWith("high_") ? "high" : "low") + "-" + (code.contains("_high_") ? "high" : "low");
        }
    }

    static MatrixView of(Frame frame, Standings standings, Optional<Standings> before, Scope place, Arrows arrows) {
        Comparator<Object> alphabet = Collator.getInstance(frame.language().locale());
        List<Standing> countries = standings.countries().stream()
                .flatMap(country -> standing(frame, standings, before, place, country).stream())
                .sorted(Comparator.comparing(Standing::name, alphabet))
                .toList();
        double middle = middle(standings.methodology().quadrantRule());
        List<Standing> moving = countries.stream().filter(arrows::has).toList();
        return new MatrixView(
                frame,
                standings,
                before,
                place,
                arrows,
                countries,
                quadrants(standings.methodology().quadrantRule(), countries, before),
                List.of(
                        Plot.of(Plot.Size.WIDE, countries, moving, middle),
                        Plot.of(Plot.Size.NARROW, countries, moving, middle)));
    }

    private static Optional<Standing> standing(
            Frame frame, Standings standings, Optional<Standings> before, Scope place, Country country) {
        return Standing.Before.of(standings, country)
                .map(now -> new Standing(
                        country,
                        frame.names().country(country),
                        place.contains(country, standings.edition()),
                        now.criminality(),
                        now.resilience(),
                        now.quadrant(),
                        before.flatMap(edition -> Standing.Before.of(edition, country))));
    }

    private static List<Quadrant> quadrants(QuadrantRule rule, List<Standing> countries, Optional<Standings> before) {
        return List.of("high low", "low low", "low high", "high high").stream()
                .map(levels -> levels.replace(" ", "_" + rule.criminality() + "_") + "_" + rule.resilience())
                .map(code -> {
                    List<Standing> all = countries.stream()
                            .filter(one -> one.quadrant().equals(code))
                            .toList();
                    return new Quadrant(
                            code,
                            all,
                            all.stream().filter(Standing::highlighted).toList(),
                            (int) before.stream()
                                    .flatMap(edition -> edition.scorecards().values().stream())
                                    .filter(scorecard -> code.equals(scorecard.quadrant()))
                                    .count());
                })
                .toList();
    }

    private static double middle(QuadrantRule rule) {
        return rule.threshold().published().doubleValue();
    }

    public Measure criminality() {
        return measure(standings.methodology().quadrantRule().criminality());
    }

    public Measure resilience() {
        return measure(standings.methodology().quadrantRule().resilience());
    }

    private Measure measure(String code) {
        return standings.methodology().measure(code).orElseThrow();
    }

    public String threshold() {
        return frame.figures()
                .fixed(standings.methodology().quadrantRule().threshold().published(), 2);
    }

    public String style(Standing standing) {
        return Quadrant.style(standing.quadrant());
    }

    public String href(Standing standing) {
        return frame.links().country(frame.view(), standing.code());
    }

    public boolean chosen() {
        return !place.equals(Scope.WORLD);
    }

    public boolean comparable() {
        return before.isPresent();
    }

    public String beforeEdition() {
        return before.map(Standings::edition).orElse("");
    }

    public boolean likeForLike() {
        return before.isEmpty()
                || List.of(criminality(), resilience()).stream()
                        .allMatch(measure -> standings
                                .methodology()
                                .likeForLike(measure.code(), before.get().methodology()));
    }

    public long crossed() {
        return countries.stream()
                .filter(Standing::highlighted)
                .filter(Standing::crossed)
                .count();
    }

    public int without() {
        return Places.countries(Scope.WORLD, standings.edition()).size() - countries.size();
    }

    public Scope world() {
        return Scope.WORLD;
    }

    public List<Scope> continents() {
        return Places.of(Scope.Kind.CONTINENT, standings.edition());
    }

    public List<Scope> regions() {
        return Places.of(Scope.Kind.REGION, standings.edition());
    }

    /** When the newest of the figures was made. */
    public String newest() {
        return standings.scorecards().values().stream()
                .max(Comparator.comparing(ScorecardComputed::at))
                .map(scorecard -> frame.figures().minute(scorecard.at()))
                .orElse("");
    }
}
