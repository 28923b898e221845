package org.pamir.assessment.site.changes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.history.Version;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.View;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.BandMove;
import org.pamir.contract.event.AssessmentMoved.QuadrantMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/**
 * A movement, as a page tells it.
 *
 * @param frame around the edition that it belongs to
 * @param known whether it is known here what moved
 */
public record Moved(Frame frame, AssessmentMoved event, boolean known) {

    /**
     * A measure that moved.
     *
     * @param rank in the world; null where it stayed
     * @param band null where it stayed
     */
    public record Move(
            Measure measure, BigDecimal from, BigDecimal to, BigDecimal delta, RankMove rank, BandMove band) {}

    public static Moved of(Frame frame, AssessmentMoved event) {
        Methodology methodology = Methodologies.all().edition(event.edition()).orElseThrow();
        return new Moved(frame.about(new View(methodology, Optional.empty())), event, true);
    }

    /** What a version in the history of a country moved. */
    public static Moved of(Frame frame, Country country, Version version) {
        Version.Moved moved =
                version.moved() == null ? new Version.Moved(List.of(), List.of(), null, List.of()) : version.moved();
        AssessmentMoved event = new AssessmentMoved(
                frame.view().edition(),
                country.code(),
                version.version(),
                version.at(),
                version.cause(),
                moved.measures(),
                moved.bands(),
                moved.quadrant(),
                moved.ranks());
        return new Moved(frame, event, version.moved() != null);
    }

    public Country country() {
        return Countries.all().byCode(event.country()).orElseThrow();
    }

    public String name() {
        return frame.names().country(country());
    }

    public Instant at() {
        return event.at();
    }

    /** In the language of the page; the code where the edition has no such section. */
    public String section() {
        String code = event.cause().section();
        return methodology().section(code).map(frame.names()::section).orElse(code);
    }

    /** The first revision of a section is how an assessment comes to be; what follows changes it. */
    public boolean first() {
        return event.cause().revision() == 1;
    }

    public String message() {
        return event.cause().message();
    }

    public String by() {
        return event.cause().by();
    }

    public List<Move> composites() {
        return moves(true);
    }

    public List<Move> indicators() {
        return moves(false);
    }

    public boolean textOnly() {
        return known && event.measures().isEmpty();
    }

    public Optional<QuadrantMove> quadrant() {
        return Optional.ofNullable(event.quadrant());
    }

    /** How many other countries got another rank in the world by it, in any composite. */
    public long others() {
        return event.ranks().stream()
                .filter(moves -> moves.scope().equals(Scope.WORLD.toString()))
                .filter(moves -> methodology()
                        .measure(moves.measure())
                        .filter(Composite.class::isInstance)
                        .isPresent())
                .flatMap(moves -> moves.moved().stream())
                .map(RankMove::country)
                .filter(code -> !code.equals(event.country()))
                .distinct()
                .count();
    }

    /** @param rank null for none */
    public String rank(Integer rank) {
        return rank == null ? "–" : frame.figures().count(rank);
    }

    /** The band that a measure came to; a dash for none. */
    public String band(Move move) {
        return move.band().to() == null
                ? "–"
                : frame.names().band(methodology(), move.measure(), move.band().to());
    }

    public String countryHref() {
        return frame.links().country(frame.view(), event.country());
    }

    /** To the version in the country's history. */
    public String historyHref() {
        return frame.links().history(frame.view(), event.country()) + "#" + anchor();
    }

    public String versionWords() {
        return frame.figures().count(event.version());
    }

    public String anchor() {
        return "v" + event.version();
    }

    private List<Move> moves(boolean composite) {
        return event.measures().stream()
                .flatMap(move -> methodology()
                        .measure(move.measure())
                        .filter(measure -> measure instanceof Composite == composite)
                        .map(measure ->
                                new Move(measure, move.from(), move.to(), move.delta(), rank(measure), band(measure)))
                        .stream())
                .toList();
    }

    private RankMove rank(Measure measure) {
        return event.ranks().stream()
                .filter(moves ->
                        moves.measure().equals(measure.code()) && moves.scope().equals(Scope.WORLD.toString()))
                .flatMap(moves -> moves.moved().stream())
                .filter(move -> move.country().equals(event.country()))
                .findFirst()
                .orElse(null);
    }

    private BandMove band(Measure measure) {
        return event.bands().stream()
                .filter(move -> move.measure().equals(measure.code()))
                .findFirst()
                .orElse(null);
    }

    private Methodology methodology() {
        return frame.view().methodology();
    }
}
