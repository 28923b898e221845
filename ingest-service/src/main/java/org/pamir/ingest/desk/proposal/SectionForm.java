package org.pamir.ingest.desk.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.section.Violation;

/**
 * A section as somebody typed it: what is wrong in it is kept as it is, so that it can be mended where it stands.
 *
 * @param draft that the page was made from; 0 where the proposal had none of this section
 * @param base the revision that the page was made from; counts only where there is no draft
 * @param narrative lines end with line feeds
 * @param scores by indicator, as typed; empty for not scored
 * @param sources with the empty rows
 * @param since what was on the page when it was made, or last saved: what its changes are changes of ({@link ContentBody})
 */
record SectionForm(
        int draft, int base, String narrative, Map<String, String> scores, List<SourceFields> sources, String since) {

    record SourceFields(String title, String url) {

        public boolean isBlank() {
            return title.isBlank() && url.isBlank();
        }
    }

    /** What can be made of it: a content, and what is wrong with it. */
    record Reading(SectionContent content, List<Fault> faults) {}

    /** A page that shows a content as it is kept. */
    static SectionForm of(SectionContent content, int draft, int base) {
        Map<String, String> scores = new LinkedHashMap<>();
        content.scores().forEach((indicator, score) -> scores.put(indicator, score == null ? "" : score.toString()));
        List<SourceFields> sources = content.sources().stream()
                .map(source -> new SourceFields(source.title(), source.url()))
                .toList();
        return new SectionForm(draft, base, content.narrative(), scores, sources, ContentBody.write(content));
    }

    /** @param fields as a browser sends them */
    static SectionForm read(Section section, Map<String, List<String>> fields) {
        Map<String, String> scores = new LinkedHashMap<>();
        for (Indicator indicator : section.indicators()) {
            scores.put(
                    indicator.code(), first(fields, "score-" + indicator.code()).strip());
        }
        List<String> titles = fields.getOrDefault("source-title", List.of());
        List<String> urls = fields.getOrDefault("source-url", List.of());
        List<SourceFields> sources = new ArrayList<>();
        for (int i = 0; i < Math.max(titles.size(), urls.size()); i++) {
            sources.add(new SourceFields(at(titles, i), at(urls, i)));
        }
        return new SectionForm(
                number(first(fields, "draft")).orElse(0),
                number(first(fields, "base")).orElse(0),
                lines(first(fields, "narrative")),
                scores,
                List.copyOf(sources),
                first(fields, "since"));
    }

    /** @param shown what the page showed: a text that differs from it in its line ends only was not touched */
    Reading content(Methodology methodology, Section section, SectionContent shown) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Score> read = new LinkedHashMap<>();
        scores.forEach((indicator, typed) -> {
            if (!typed.isEmpty()) {
                score(typed)
                        .ifPresentOrElse(
                                score -> read.put(indicator, score),
                                () -> faults.add(fault(section, "/scores/" + indicator, scale(methodology))));
            }
        });
        List<Source> given = sources.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Source(row.title().strip(), row.url().strip()))
                .toList();
        String text = lines(shown.narrative()).equals(narrative) ? shown.narrative() : narrative;
        SectionContent content = SectionContent.of(section, text, read, given);
        for (Violation violation : ContentRules.check(methodology, section, content)) {
            faults.add(fault(section, violation.pointer(), violation.detail()));
        }
        return new Reading(content, List.copyOf(faults));
    }

    SectionForm withSources(List<SourceFields> rows) {
        return new SectionForm(draft, base, narrative, scores, List.copyOf(rows), since);
    }

    /** The same page, which is saved now. */
    SectionForm at(Saving.Outcome.Saved saved) {
        return at(saved.draft().draft(), ContentBody.write(saved.mine()));
    }

    SectionForm at(int newDraft, String newSince) {
        return new SectionForm(newDraft, base, narrative, scores, sources, newSince);
    }

    Fault fault(Section section, String pointer, String detail) {
        String[] parts = pointer.split("/");
        if (parts.length > 2 && parts[1].equals("scores")) {
            String title = section.indicators().stream()
                    .filter(indicator -> indicator.code().equals(parts[2]))
                    .map(Indicator::title)
                    .findFirst()
                    .orElse(parts[2]);
            return new Fault("score-" + parts[2], title + ": " + detail.replace("or null", "or left empty"));
        }
        if (parts.length > 3 && parts[1].equals("sources")) {
            int row = row(Integer.parseInt(parts[2]));
            return new Fault("source-" + parts[3] + "-" + row, "Source " + (row + 1) + ": " + detail);
        }
        return parts.length > 1 && parts[1].equals("sources")
                ? new Fault("sources", "Sources: " + detail)
                : new Fault("narrative", "Narrative: " + detail);
    }

    /** Which row the source of that index stands in: empty rows do not count. */
    private int row(int source) {
        int left = source;
        for (int i = 0; i < sources.size(); i++) {
            if (!sources.get(i).isBlank() && left-- == 0) {
                return i;
            }
        }
        return 0;
    }

    private static String scale(Methodology methodology) {
        return "a score is " + methodology.scale().lowest() + " to "
                + methodology.scale().highest() + " in steps of 0.5, or left empty";
    }

    private static Optional<Score> score(String typed) {
        try {
            return Score.of(new BigDecimal(typed.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Browsers end the lines of a form in a way of their own. */
    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static OptionalInt number(String typed) {
        return typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    static String first(Map<String, List<String>> fields, String name) {
        return at(fields.getOrDefault(name, List.of()), 0);
    }

    private static String at(List<String> values, int index) {
        return index < values.size() && values.get(index) != null ? values.get(index) : "";
    }
}
