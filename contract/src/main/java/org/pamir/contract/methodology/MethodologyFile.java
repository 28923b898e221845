package org.pamir.contract.methodology;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A methodology as it stands in its JSON file; an indicator stands inside its section, so it has exactly one. */
record MethodologyFile(
        String id,
        String edition,
        String title,
        String language,
        ScaleEntry scale,
        List<CompositeEntry> composites,
        List<SectionEntry> sections,
        Map<String, BandScaleEntry> bands,
        QuadrantEntry quadrants,
        TableEntry table) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final BigDecimal HALF = new BigDecimal("0.5");

    MethodologyFile {
        required("id", id);
        required("edition", edition);
        required("title", title);
        required("language", language);
        required("scale", scale);
        required("composites", composites);
        required("sections", sections);
        required("bands", bands);
        required("quadrants", quadrants);
    }

    record ScaleEntry(BigDecimal lowest, BigDecimal highest, BigDecimal step) {
        ScaleEntry {
            required("lowest", lowest);
            required("highest", highest);
            required("step", step);
        }
    }

    record CompositeEntry(
            String code, String title, String feeds, Integer weight, String bands, List<String> spellings) {
        CompositeEntry {
            required("code", code);
            required("title", title);
            required("bands", bands);
        }
    }

    record SectionEntry(String code, String title, List<String> headings, List<IndicatorEntry> indicators) {
        SectionEntry {
            required("code", code);
            required("title", title);
            required("headings", headings);
            required("indicators", indicators);
        }
    }

    record IndicatorEntry(String code, String title, String feeds, Integer weight, List<String> spellings) {
        IndicatorEntry {
            required("code", code);
            required("title", title);
            required("feeds", feeds);
        }
    }

    record BandScaleEntry(String higherIs, List<BandEntry> bands) {
        BandScaleEntry {
            required("higher_is", higherIs);
            required("bands", bands);
        }
    }

    record BandEntry(String code, String title, BigDecimal from) {
        BandEntry {
            required("code", code);
            required("title", title);
            required("from", from);
        }
    }

    record QuadrantEntry(String criminality, String resilience, BigDecimal threshold) {
        QuadrantEntry {
            required("criminality", criminality);
            required("resilience", resilience);
            required("threshold", threshold);
        }
    }

    record TableEntry(String sheet, List<ColumnEntry> columns) {
        TableEntry {
            required("sheet", sheet);
            required("columns", columns);
        }
    }

    record ColumnEntry(String of, String heading) {
        ColumnEntry {
            required("of", of);
            required("heading", heading);
        }
    }

    /** @throws IllegalArgumentException for a file that is not a methodology, saying what is wrong with it */
    static Methodology read(String json) {
        try {
            return JSON.readValue(json, MethodologyFile.class).methodology();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a methodology file: " + e.getOriginalMessage(), e);
        }
    }

    private Methodology methodology() {
        if (scale.step().compareTo(HALF) != 0) {
            throw new IllegalArgumentException("scores are held in half-steps, not in steps of " + scale.step());
        }
        return new Methodology(
                id,
                edition,
                title,
                language,
                new Scale(
                        Score.of(scale.lowest().toPlainString()),
                        Score.of(scale.highest().toPlainString())),
                composites.stream().map(MethodologyFile::composite).toList(),
                sections.stream().map(this::section).toList(),
                bands.entrySet().stream()
                        .map(entry -> bandScale(entry.getKey(), entry.getValue()))
                        .toList(),
                new QuadrantRule(quadrants.criminality(), quadrants.resilience(), Fraction.of(quadrants.threshold())),
                table == null ? null : table(table));
    }

    private static Composite composite(CompositeEntry entry) {
        return new Composite(
                entry.code(),
                entry.title(),
                entry.feeds(),
                weight(entry.weight()),
                entry.bands(),
                orEmpty(entry.spellings()));
    }

    private Section section(SectionEntry entry) {
        List<Indicator> indicators = entry.indicators().stream()
                .map(indicator -> new Indicator(
                        indicator.code(),
                        indicator.title(),
                        entry.code(),
                        indicator.feeds(),
                        weight(indicator.weight()),
                        bandsOf(indicator),
                        orEmpty(indicator.spellings())))
                .toList();
        return new Section(entry.code(), entry.title(), entry.headings(), indicators);
    }

    /** An indicator is named by the bands of the composite that it feeds. */
    private String bandsOf(IndicatorEntry indicator) {
        return composites.stream()
                .filter(entry -> entry.code().equals(indicator.feeds()))
                .map(CompositeEntry::bands)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no composite " + indicator.feeds() + ", named by " + indicator.code()));
    }

    private static BandScale bandScale(String code, BandScaleEntry entry) {
        return new BandScale(
                code,
                entry.higherIs(),
                entry.bands().stream()
                        .map(band -> new Band(band.code(), band.title(), Fraction.of(band.from())))
                        .toList());
    }

    private static TableLayout table(TableEntry entry) {
        return new TableLayout(
                entry.sheet(),
                entry.columns().stream()
                        .map(column -> new TableLayout.Column(column.of(), column.heading()))
                        .toList());
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("it lacks " + field);
        }
    }

    private static int weight(Integer weight) {
        return weight == null ? 1 : weight;
    }

    private static List<String> orEmpty(List<String> spellings) {
        return spellings == null ? List.of() : spellings;
    }
}
