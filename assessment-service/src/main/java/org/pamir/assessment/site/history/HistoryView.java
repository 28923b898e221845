package org.pamir.assessment.site.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pamir.assessment.comparison.ChangeAnswer;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.history.Version;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.site.View;
import org.pamir.assessment.site.changes.Moved;
import org.pamir.assessment.standings.RanksAnswer;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Rank;

/**
 * The history of a country, ready to be laid out.
 *
 * @param editions those in which it is assessed, oldest first
 * @param versions newest first
 * @param next version below which the next page begins; 0 at the end
 * @param from what the reader wrote; empty for nothing
 * @param missing whether there was no assessment at the first of two moments
 */
record HistoryView(
        Frame frame,
        Country country,
        List<Standings> editions,
        List<Version> versions,
        long next,
        List<Steps> charts,
        Optional<Difference> difference,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean missing) {

    /** A version, and what to do with it. */
    record Step(Version version, Moved moved, String compareHref) {

        public String then(Frame frame, Country country) {
            return frame.links()
                    .country(new View(frame.view().methodology(), Optional.of(version.at())), country.code());
        }
    }

    /** A composite through the editions. */
    record Line(Measure measure, List<Cell> cells) {}

    /** @param change since the edition before; null for the first */
    record Cell(BigDecimal value, Rank rank, MeasureChange change) {

        public BigDecimal delta() {
            return change == null ? null : change.delta();
        }

        public boolean flagged() {
            return change != null && !change.likeForLike();
        }

        public BigDecimal basis() {
            return change == null || change.commonBasis() == null
                    ? null
                    : change.commonBasis().delta();
        }
    }

    public List<Step> steps() {
        return IntStream.range(0, versions.size()).mapToObj(this::step).toList();
    }

    private Step step(int index) {
        Version version = versions.get(index);
        Instant before = index + 1 < versions.size() ? versions.get(index + 1).at() : null;
        // Versions of one moment, as imports make them, cannot be told apart by moments.
        String href = before == null || !before.isBefore(version.at())
                ? ""
                : Links.with(
                                Links.with(here(), Map.of("from", before.toString())),
                                Map.of("to", version.at().toString()))
                        + "#difference";
        return new Step(version, Moved.of(frame, country, version), href);
    }

    private String here() {
        return frame.links().history(frame.view(), country.code());
    }

    public String action() {
        return here();
    }

    public String older() {
        return Links.with(here(), Map.of("before", Long.toString(next)));
    }

    public String name() {
        return frame.names().country(country);
    }

    public String place() {
        return frame.names().place(country.region(frame.view().edition()));
    }

    public List<Line> composites() {
        return frame.view().methodology().composites().stream()
                .map(composite -> new Line(
                        composite,
                        IntStream.range(0, editions.size())
                                .mapToObj(index -> cell(composite, index))
                                .toList()))
                .toList();
    }

    private Cell cell(Composite composite, int index) {
        Standings standings = editions.get(index);
        Optional<Measure> measure = standings.methodology().measure(composite.code());
        if (measure.isEmpty()) {
            return new Cell(null, null, null);
        }
        RanksAnswer ranks = standings.ranks(composite.code(), country);
        boolean comparable = index > 0
                && editions.get(index - 1)
                        .methodology()
                        .measure(composite.code())
                        .isPresent();
        return new Cell(
                standings.value(country.code(), composite.code()).value(),
                ranks == null ? null : ranks.world(),
                comparable ? ChangeAnswer.change(country, measure.get(), editions.get(index - 1), standings) : null);
    }

    public String quadrant(Standings standings) {
        return standings
                .scorecard(country.code())
                .map(ScorecardComputed::quadrant)
                .map(frame.names()::quadrant)
                .orElse("–");
    }

    public String historyHref(Standings standings) {
        return frame.links().history(new View(standings.methodology(), Optional.empty()), country.code());
    }

    /** As a field for date and time has it: the whole second after, so that what happened in it is in. */
    public String fromField() {
        return field(from);
    }

    public String toField() {
        return field(to);
    }

    private static String field(Optional<Instant> moment) {
        return moment.map(instant -> instant.getNano() == 0 ? instant : instant.plusSeconds(1))
                .map(instant -> instant.toString().substring(0, 19))
                .orElse("");
    }

    public String words(Optional<Instant> moment) {
        return moment.map(instant ->
                        frame.figures().day(instant) + ", " + frame.figures().second(instant) + " UTC")
                .orElse("");
    }

    /** @param now what the present is called */
    public String toWords(String now) {
        return to.isPresent() ? words(to) : now;
    }

    public boolean comparing() {
        return from.isPresent() || to.isPresent();
    }

    /** Whether any value is set against one that was computed in another way. */
    public boolean flagged() {
        return composites().stream().flatMap(line -> line.cells().stream()).anyMatch(Cell::flagged);
    }

    public boolean paged() {
        return frame.address().fields().stream().anyMatch(field -> field.name().equals("before"));
    }

    public String rank(Rank rank) {
        return rank == null ? "–" : frame.figures().count(rank.rank());
    }

    public String band(Measure measure, String band) {
        return band == null ? "–" : frame.names().band(frame.view().methodology(), measure, band);
    }

    public String quadrantName(String code) {
        return code == null ? "–" : frame.names().quadrant(code);
    }

    public String apiHref() {
        return "/api/editions/" + frame.view().edition() + "/countries/" + country.code() + "/versions";
    }

    public String newest() {
        return versions.isEmpty() ? "" : words(Optional.of(versions.get(0).at()));
    }

    public String newestNumber() {
        return versions.isEmpty() ? "" : frame.figures().count(versions.get(0).version());
    }
}
