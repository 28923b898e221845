package org.pamir.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentMoved.BandMove;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.QuadrantMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.contract.standings.Scope;

/** Events as the services could write them, with texts that nobody would think of. */
final class GeneratedEvents {

    private static final List<Methodology> METHODOLOGIES =
            List.copyOf(Methodologies.all().methodologies());
    private static final List<Country> COUNTRIES = List.copyOf(Countries.all().countries());

    private final Random random;

    GeneratedEvents(Random random) {
        this.random = random;
    }

    Event next() {
        return switch (random.nextInt(3)) {
            case 0 -> sectionRevised();
            case 1 -> scorecardComputed();
            default -> assessmentMoved();
        };
    }

    SectionRevised sectionRevised() {
        Methodology methodology = any(METHODOLOGIES);
        Section section = any(methodology.sections());
        Map<String, Score> scores = new LinkedHashMap<>();
        section.indicators().forEach(indicator -> scores.put(indicator.code(), score()));
        int revision = 1 + random.nextInt(50);
        return new SectionRevised(
                methodology.edition(),
                any(COUNTRIES).code(),
                section.code(),
                revision,
                revision + random.nextInt(500),
                text(200),
                scores,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> new Source("T" + text(20), "https://example.org/" + i))
                        .toList(),
                "B" + text(10),
                at(),
                text(20));
    }

    ScorecardComputed scorecardComputed() {
        Methodology methodology = any(METHODOLOGIES);
        Map<String, MeasureValue> values = methodology.evaluate(scores(methodology));
        Map<String, Integer> sections = new LinkedHashMap<>();
        methodology.sections().forEach(section -> sections.put(section.code(), 1 + random.nextInt(9)));
        return new ScorecardComputed(
                methodology.edition(),
                any(COUNTRIES).code(),
                sections.values().stream().mapToLong(Integer::longValue).sum(),
                at(),
                methodology.id(),
                methodology.quadrant(values).orElse(null),
                values,
                sections,
                cause(methodology));
    }

    AssessmentMoved assessmentMoved() {
        Methodology methodology = any(METHODOLOGIES);
        Country country = any(COUNTRIES);
        Map<String, MeasureValue> before = methodology.evaluate(scores(methodology));
        Map<String, MeasureValue> after = methodology.evaluate(scores(methodology));
        List<MeasureMove> measures = new ArrayList<>();
        List<BandMove> bands = new ArrayList<>();
        List<RankMoves> ranks = new ArrayList<>();
        before.forEach((code, from) -> {
            MeasureValue to = after.get(code);
            measures.add(new MeasureMove(code, from.value(), to.value(), delta(from.exact(), to.exact())));
            bands.add(new BandMove(code, from.band(), to.band()));
            Scope.of(country, methodology.edition())
                    .forEach(scope -> ranks.add(new RankMoves(code, scope.toString(), rankMoves())));
        });
        return new AssessmentMoved(
                methodology.edition(),
                country.code(),
                1 + random.nextInt(1_000),
                at(),
                cause(methodology),
                measures,
                bands,
                random.nextBoolean()
                        ? null
                        : new QuadrantMove(
                                methodology.quadrant(before).orElse(null),
                                methodology.quadrant(after).orElse(null)),
                ranks);
    }

    /** Any characters that can be stored. */
    private String text(int longest) {
        return random.ints(random.nextInt(longest), 1, Character.MAX_CODE_POINT + 1)
                .map(character -> random.nextInt(3) > 0 ? 1 + character % 0x2FF : character)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<RankMove> rankMoves() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new RankMove(any(COUNTRIES).code(), rank(), rank()))
                .toList();
    }

    private Integer rank() {
        return random.nextInt(5) == 0 ? null : 1 + random.nextInt(193);
    }

    private Cause cause(Methodology methodology) {
        return new Cause(any(methodology.sections()).code(), 1 + random.nextInt(9), "B" + text(5), text(20));
    }

    private Map<String, Score> scores(Methodology methodology) {
        boolean gaps = random.nextBoolean();
        Map<String, Score> scores = new LinkedHashMap<>();
        methodology
                .indicators()
                .forEach(indicator -> scores.put(indicator.code(), gaps ? score() : new Score(2 + random.nextInt(19))));
        return scores;
    }

    private Score score() {
        return random.nextInt(8) == 0 ? null : new Score(2 + random.nextInt(19));
    }

    private Instant at() {
        return Instant.EPOCH.plus(random.nextLong() >>> 12, ChronoUnit.MICROS);
    }

    private static BigDecimal delta(Fraction from, Fraction to) {
        return from == null || to == null ? null : to.minus(from).published();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
