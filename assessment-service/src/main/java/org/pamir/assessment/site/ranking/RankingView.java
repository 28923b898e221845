package org.pamir.assessment.site.ranking;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.standings.Mean;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/**
 * A ranking, ready to be laid out.
 *
 * @param before the edition to compare with; nothing where there is none with this measure
 * @param lines what is asked for, in the order that is asked for
 * @param scored how many countries are ranked, shown or not
 */
record RankingView(
        Frame frame,
        Asked asked,
        Standings standings,
        Optional<Standings> before,
        List<Line> lines,
        List<Slice> bands,
        int scored) {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json", "jsonstat", "parquet");

    /** Measures to choose from, under the composite that they feed. */
    record Group(String name, List<Measure> measures) {}

    /** How many of the ranking are in a band. */
    record Slice(Band band, int countries) {}

    record Heading(String href, String aria) {}

    record File(String format, String href) {}

    static RankingView of(Frame frame, Asked asked, Standings standings, Lines lines) {
        List<Line> all = lines.of(frame, asked);
        Comparator<Object> alphabet = Collator.getInstance(frame.language().locale());
        String part = asked.find().toLowerCase(Locale.ROOT);
        List<Line> shown = all.stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(part)
                        || line.country().code().equalsIgnoreCase(part))
                .filter(line -> asked.band().isEmpty() || asked.band().equals(line.band()))
                .sorted(asked.sort().comparator(alphabet))
                .toList();
        List<Slice> slices = standings.methodology().bandScale(asked.measure().code()).bands().stream()
                .map(band -> new Slice(band, (int) all.stream()
                        .filter(line -> band.code().equals(line.band()))
                        .count()))
                .toList();
        int scored = (int) all.stream().filter(Line::scored).count();
        return new RankingView(frame, asked, standings, lines.before(), shown, slices, scored);
    }

    public Measure measure() {
        return asked.measure();
    }

    public List<Group> groups(String composites) {
        Methodology methodology = standings.methodology();
        List<Measure> all = List.copyOf(methodology.composites());
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Group(composites, all)),
                        methodology.composites().stream()
                                .map(composite -> new Group(
                                        frame.names().measure(composite),
                                        methodology.parts(composite.code()).stream()
                                                .filter(part -> !(part instanceof Composite))
                                                .toList()))
                                .filter(group -> !group.measures().isEmpty()))
                .toList();
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

    public Heading heading(String column) {
        Sort.Column by = Sort.Column.valueOf(column);
        return new Heading(
                asked.sorted(asked.sort().next(by)).href(frame.links()),
                asked.sort().aria(by));
    }

    public String bandHref(String band) {
        return asked.withBand(band.equals(asked.band()) ? "" : band).href(frame.links());
    }

    /** Of a bar that is 100 wide: how many of those ranked are in the band. */
    public long share(Slice slice) {
        return scored == 0 ? 0 : Math.round(100.0 * slice.countries() / scored);
    }

    public boolean comparable() {
        return before.isPresent();
    }

    public String beforeEdition() {
        return before.map(Standings::edition).orElse("");
    }

    public boolean likeForLike() {
        return before.isEmpty()
                || standings
                        .methodology()
                        .likeForLike(measure().code(), before.get().methodology());
    }

    public boolean onCommonBasis() {
        return !likeForLike() && measure() instanceof Composite;
    }

    public int indicatorsNow() {
        return standings.methodology().leaves(measure().code()).size();
    }

    public int indicatorsBefore() {
        return before.map(edition ->
                        edition.methodology().leaves(measure().code()).size())
                .orElse(0);
    }

    /** Of the exact values of everybody ranked; null where nobody is. */
    public BigDecimal mean() {
        Mean mean = Mean.of(
                standings,
                Places.countries(asked.scope(), standings.edition()),
                measure().code());
        return mean.value() == null ? null : mean.value().published();
    }

    /** The assessment that was edited last. */
    public Optional<ScorecardComputed> newest() {
        return standings.scorecards().values().stream()
                .filter(scorecard -> asked.scope()
                        .contains(Countries.all().byCode(scorecard.country()).orElseThrow(), standings.edition()))
                .max(Comparator.comparing(ScorecardComputed::at));
    }

    public String newestName() {
        return newest().map(scorecard -> frame.names()
                        .country(Countries.all().byCode(scorecard.country()).orElseThrow()))
                .orElse("");
    }

    public String newestMoment() {
        return newest().map(scorecard -> frame.figures().minute(scorecard.at())).orElse("");
    }

    public String sinceWords() {
        return asked.since().map(frame.figures()::minute).orElse("");
    }

    /** Exactly this ranking, whatever of it is shown. */
    public List<File> files() {
        return FORMATS.stream()
                .map(format -> new File(
                        format,
                        Links.with(
                                "/api/editions/" + standings.edition() + "/downloads/ranking." + format,
                                parameters(true))))
                .toList();
    }

    public String api() {
        return Links.with(
                "/api/editions/" + standings.edition() + "/rankings/"
                        + measure().code(),
                parameters(false));
    }

    private Map<String, String> parameters(boolean measured) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        if (measured) {
            parameters.put("measure", measure().code());
        }
        parameters.put("scope", asked.scope().toString());
        parameters.put("as_of", asked.view().asOf().map(Instant::toString).orElse(""));
        return parameters;
    }
}
