package org.pamir.scoring.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/** All assessments of an edition as they stand. Not for several threads. */
public final class Standings {

    private final Methodology methodology;
    private final Map<String, Assessment> assessments = new HashMap<>();
    /** Whoever has a value of a measure, by country; the same facts as in the assessments, laid out for ranking. */
    private final Map<Field, Map<String, Fraction>> values = new HashMap<>();

    private record Field(Scope scope, String measure) {}

    public Standings(Methodology methodology) {
        this.methodology = methodology;
    }

    /** The assessment of a country: version 0 if it was never written. */
    public Assessment of(String country) {
        Assessment known = assessments.get(country);
        return known == null
                ? Assessment.unwritten(new AssessmentKey(methodology.edition(), country), methodology)
                : known;
    }

    /** Grows with every edit of the edition. */
    public long sumOfVersions() {
        return assessments.values().stream().mapToLong(Assessment::version).sum();
    }

    /** Takes an assessment as it is, without asking what moved. */
    public void put(Assessment assessment) {
        String country = assessment.key().country();
        assessments.put(country, assessment);
        for (Scope scope : scopes(country)) {
            assessment.measures().forEach((measure, value) -> {
                Map<String, Fraction> field = field(scope, measure);
                if (value.exact() == null) {
                    field.remove(country);
                } else {
                    field.put(country, value.exact());
                }
            });
        }
    }

    /** Replaces an assessment by its next version; tells what that moved, in the whole edition. */
    public AssessmentMoved advance(Assessment next) {
        String country = next.key().country();
        Assessment before = of(country);
        List<MeasureMove> measures = Movement.measures(before, next);
        List<RankMoves> ranks = new ArrayList<>();
        for (MeasureMove move : measures) {
            String measure = move.measure();
            Fraction from = before.measures().get(measure).exact();
            Fraction to = next.measures().get(measure).exact();
            for (Scope scope : scopes(country)) {
                List<RankMove> moved = RankShift.of(country, from, to, field(scope, measure));
                if (!moved.isEmpty()) {
                    ranks.add(new RankMoves(measure, scope.toString(), moved));
                }
            }
        }
        put(next);
        return Movement.of(before, next, measures, ranks);
    }

    private Map<String, Fraction> field(Scope scope, String measure) {
        return values.computeIfAbsent(new Field(scope, measure), none -> new HashMap<>());
    }

    private List<Scope> scopes(String code) {
        Country country = Countries.all().byCode(code).orElseThrow();
        return Scope.of(country, methodology.edition());
    }
}
