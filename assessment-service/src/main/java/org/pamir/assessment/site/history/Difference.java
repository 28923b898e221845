package org.pamir.assessment.site.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pamir.assessment.comparison.ChangeAnswer;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.standings.RanksAnswer;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Section;
import org.pamir.contract.standings.Rank;

/** What became of an assessment from one moment to another. */
record Difference(
        ScorecardComputed before, ScorecardComputed after, List<Moved> measures, List<SectionChange> sections) {

    /** Bands are codes; ranks are those in the world; each is null where there is no value. */
    record Moved(Measure measure, MeasureChange change, String bandBefore, String bandAfter, Rank from, Rank to) {

        public boolean composite() {
            return measure instanceof Composite;
        }

        public boolean changed() {
            return !Objects.equals(change.from(), change.to())
                    || change.delta() != null && change.delta().signum() != 0;
        }

        public boolean crossed() {
            return !Objects.equals(bandBefore, bandAfter);
        }

        public BigDecimal delta() {
            return change.delta();
        }
    }

    /**
     * A section that was edited.
     *
     * @param revisions how often
     * @param words what became of its narrative; empty where it stayed
     */
    record SectionChange(
            Section section,
            int revisions,
            List<WordChange> words,
            List<Source> sourcesGone,
            List<Source> sourcesCome,
            SectionRevised after) {

        public boolean textChanged() {
            return !words.isEmpty();
        }
    }

    /** Both know the country. */
    static Difference of(
            Country country,
            Standings before,
            Standings after,
            Map<String, SectionRevised> sectionsBefore,
            Map<String, SectionRevised> sectionsAfter) {
        List<Moved> measures = after.methodology().measures().stream()
                .map(measure -> moved(country, measure, before, after))
                .filter(moved -> moved.composite() || moved.changed())
                .toList();
        List<SectionChange> sections = after.methodology().sections().stream()
                .filter(section -> sectionsAfter.containsKey(section.code()))
                .map(section -> section(section, sectionsBefore.get(section.code()), sectionsAfter.get(section.code())))
                .filter(change -> change.revisions > 0)
                .toList();
        return new Difference(
                before.scorecard(country.code()).orElseThrow(),
                after.scorecard(country.code()).orElseThrow(),
                measures,
                sections);
    }

    public List<Moved> composites() {
        return measures.stream().filter(Moved::composite).toList();
    }

    public List<Moved> indicators() {
        return measures.stream().filter(moved -> !moved.composite()).toList();
    }

    public boolean nothing() {
        return before.version() == after.version();
    }

    public boolean crossed() {
        return !Objects.equals(before.quadrant(), after.quadrant());
    }

    private static Moved moved(Country country, Measure measure, Standings before, Standings after) {
        return new Moved(
                measure,
                ChangeAnswer.change(country, measure, before, after),
                before.value(country.code(), measure.code()).band(),
                after.value(country.code(), measure.code()).band(),
                world(before.ranks(measure.code(), country)),
                world(after.ranks(measure.code(), country)));
    }

    private static Rank world(RanksAnswer ranks) {
        return ranks == null ? null : ranks.world();
    }

    /** @param before null where it was not written yet */
    private static SectionChange section(Section section, SectionRevised before, SectionRevised after) {
        String text = before == null ? "" : before.narrative();
        List<WordChange> words = text.equals(after.narrative())
                ? List.of()
                : WordChange.shortened(WordChange.between(text, after.narrative()));
        List<Source> sources = before == null ? List.of() : before.sources();
        return new SectionChange(
                section,
                after.revision() - (before == null ? 0 : before.revision()),
                words,
                without(sources, after.sources()),
                without(after.sources(), sources),
                after);
    }

    private static List<Source> without(List<Source> some, List<Source> others) {
        Set<Source> left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return new ArrayList<>(left);
    }
}
