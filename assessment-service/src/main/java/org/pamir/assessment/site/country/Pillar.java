package org.pamir.assessment.site.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** The sections that feed one composite, in the order of a profile. */
public record Pillar(Figure composite, List<Part> parts) {

    /** A section with its figures. */
    public record Part(Section section, List<Figure> figures) {}

    public static List<Pillar> of(Methodology methodology, CountryFigures figures) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (Section section : methodology.sections()) {
            String feeds = section.indicators().get(0).feeds();
            parts.computeIfAbsent(feeds, code -> new ArrayList<>())
                    .add(new Part(section, figures.of(section.indicators())));
        }
        return parts.entrySet().stream()
                .map(entry -> new Pillar(
                        figures.of(
                                (Composite) methodology.measure(entry.getKey()).orElseThrow()),
                        entry.getValue()))
                .toList();
    }
}
