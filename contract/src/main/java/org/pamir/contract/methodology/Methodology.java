package org.pamir.contract.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data that defines an edition, and the arithmetic that follows from it.
 *
 * <p>The rules are those of the Global Organized Crime Index: a composite is the mean of its parts, computed from their
 * unrounded values; it exists only when every indicator under it is scored, and nothing is imputed.
 */
public final class Methodology {

    private final String id;
    private final String edition;
    private final String title;
    private final String language;
    private final Scale scale;
    private final QuadrantRule quadrantRule;
    private final TableLayout table;
    private final Map<String, Section> sections;
    private final Map<String, BandScale> bandScales;
    private final Map<String, Measure> measures;
    private final Map<String, List<Measure>> parts;
    private final Map<String, List<Indicator>> leaves;

    /**
     * @param table null where no published table is known
     * @throws IllegalArgumentException naming the first thing that is wrong with the data
     */
    public Methodology(
            String id,
            String edition,
            String title,
            String language,
            Scale scale,
            List<Composite> composites,
            List<Section> sections,
            List<BandScale> bandScales,
            QuadrantRule quadrantRule,
            TableLayout table) {
        this.id = Objects.requireNonNull(id, "id");
        this.edition = Objects.requireNonNull(edition, "edition");
        this.title = Objects.requireNonNull(title, "title");
        this.language = Objects.requireNonNull(language, "language");
        this.scale = Objects.requireNonNull(scale, "scale");
        this.quadrantRule = Objects.requireNonNull(quadrantRule, "quadrants");
        this.sections = unique("section", sections, Section::code);
        unique(
                "heading",
                sections.stream()
                        .flatMap(section -> section.headings().stream())
                        .toList(),
                Function.identity());
        this.bandScales = unique("band scale", bandScales, BandScale::code);
        Stream<Measure> indicators = sections.stream().flatMap(section -> section.indicators().stream());
        this.measures =
                unique("measure", Stream.concat(composites.stream(), indicators).toList(), Measure::code);
        new MethodologyCheck(edition, this.sections, measures, this.bandScales, quadrantRule).run();
        this.table = table == null ? TableLayout.usual(edition, measures()) : table;
        this.table.check(edition, measures);
        this.parts = measures.values().stream()
                .filter(measure -> measure.feeds() != null)
                .collect(Collectors.groupingBy(Measure::feeds, Collectors.toUnmodifiableList()));
        this.leaves =
                measures.values().stream().collect(Collectors.toUnmodifiableMap(Measure::code, this::collectLeaves));
    }

    /** Identifies the method that a scorecard was computed by; two editions may not share it. */
    public String id() {
        return id;
    }

    public String edition() {
        return edition;
    }

    public String title() {
        return title;
    }

    /** In which its titles and the narratives of its assessments are written: a BCP 47 tag, such as {@code en}. */
    public String language() {
        return language;
    }

    public Scale scale() {
        return scale;
    }

    public QuadrantRule quadrantRule() {
        return quadrantRule;
    }

    /** How the table of the edition is published. */
    public TableLayout table() {
        return table;
    }

    /** In the order of a profile. */
    public List<Section> sections() {
        return List.copyOf(sections.values());
    }

    public Optional<Section> section(String code) {
        return Optional.ofNullable(sections.get(code));
    }

    /** Composites first, then indicators by section. */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    public Optional<Measure> measure(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    public List<Composite> composites() {
        return measures.values().stream()
                .filter(Composite.class::isInstance)
                .map(Composite.class::cast)
                .toList();
    }

    public List<Indicator> indicators() {
        return measures.values().stream()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .toList();
    }

    /** The measures that feed a composite directly; empty for an indicator. */
    public List<Measure> parts(String code) {
        return parts.getOrDefault(code, List.of());
    }

    /**
     * The indicators under a measure, itself if it is one.
     *
     * @throws IllegalArgumentException if the edition has no such measure
     */
    public List<Indicator> leaves(String code) {
        return leaves.get(known(code).code());
    }

    /** @throws IllegalArgumentException if the edition has no such measure */
    public BandScale bandScale(String measure) {
        return bandScales.get(known(measure).bands());
    }

    public List<BandScale> bandScales() {
        return List.copyOf(bandScales.values());
    }

    /**
     * Whether a value of this measure may be compared with its value under another methodology as it stands: the same
     * indicators under it, weighted the same all the way up.
     */
    public boolean likeForLike(String code, Methodology other) {
        return other.measures.containsKey(code) && weights(code).equals(other.weights(code));
    }

    /**
     * Every measure of an assessment, in the order of {@link #measures()}.
     *
     * @param scores what is scored; an indicator that is left out or null is not
     */
    public Map<String, MeasureValue> evaluate(Map<String, Score> scores) {
        return new Evaluation(this, scores).values();
    }

    /** The quadrant of an assessment; nothing while one of its two composites has no value. */
    public Optional<String> quadrant(Map<String, MeasureValue> values) {
        return quadrantRule.quadrant(
                values.get(quadrantRule.criminality()).exact(),
                values.get(quadrantRule.resilience()).exact());
    }

    private List<Indicator> collectLeaves(Measure measure) {
        if (measure instanceof Indicator indicator) {
            return List.of(indicator);
        }
        List<Indicator> found = new ArrayList<>();
        parts(measure.code()).forEach(part -> found.addAll(collectLeaves(part)));
        return List.copyOf(found);
    }

    /** The share that each indicator under a measure has in it. */
    private Map<String, Fraction> weights(String code) {
        if (measures.get(code) instanceof Indicator) {
            return Map.of(code, Fraction.of(1));
        }
        long total = parts(code).stream().mapToLong(Measure::weight).sum();
        Map<String, Fraction> shares = new LinkedHashMap<>();
        for (Measure part : parts(code)) {
            weights(part.code())
                    .forEach((leaf, share) ->
                            shares.put(leaf, share.times(part.weight()).dividedBy(total)));
        }
        return shares;
    }

    private Measure known(String code) {
        return measure(code).orElseThrow(() -> new IllegalArgumentException("no measure " + code + " in " + id));
    }

    private static <T> Map<String, T> unique(String what, List<? extends T> values, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T value : values) {
            if (byCode.put(Objects.requireNonNull(code.apply(value), what + " code"), value) != null) {
                throw new IllegalArgumentException("two times the " + what + " " + code.apply(value));
            }
        }
        return byCode;
    }
}
