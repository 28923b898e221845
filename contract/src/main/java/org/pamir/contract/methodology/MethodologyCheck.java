package org.pamir.contract.methodology;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold in a methodology, so that it can be scored and its events keep to their schemas. */
record MethodologyCheck(
        String edition,
        Map<String, Section> sections,
        Map<String, Measure> measures,
        Map<String, BandScale> bandScales,
        QuadrantRule quadrants) {

    private static final Pattern EDITION = Pattern.compile("[0-9]{4}");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    void run() {
        require(EDITION.matcher(edition).matches(), "edition " + edition, "is not a year");
        sections.keySet().forEach(MethodologyCheck::checkCode);
        measures.keySet().forEach(MethodologyCheck::checkCode);
        measures.values().forEach(this::checkFeeds);
        measures.values().forEach(this::check);
        composite(quadrants.criminality(), "the quadrants");
        composite(quadrants.resilience(), "the quadrants");
    }

    private void check(Measure measure) {
        require(measure.weight() > 0, measure, "has a weight that is not positive");
        require(bandScales.containsKey(measure.bands()), measure, "has unknown bands " + measure.bands());
        if (measure instanceof Indicator) {
            require(measure.feeds() != null, measure, "feeds no composite");
        } else {
            require(
                    measures.values().stream().anyMatch(part -> measure.code().equals(part.feeds())),
                    measure,
                    "is a composite without parts");
        }
    }

    private static void checkCode(String code) {
        require(CODE.matcher(code).matches(), code, "is a code that is not snake_case");
    }

    /** From every measure the way up ends. */
    private void checkFeeds(Measure measure) {
        Set<String> above = new HashSet<>();
        for (Measure step = measure; step.feeds() != null; step = composite(step.feeds(), step.code())) {
            require(above.add(step.code()), measure, "feeds itself");
        }
    }

    private Composite composite(String code, String namedBy) {
        if (measures.get(code) instanceof Composite composite) {
            return composite;
        }
        throw new IllegalArgumentException("no composite " + code + ", named by " + namedBy);
    }

    private static void require(boolean holds, Measure measure, String otherwise) {
        require(holds, measure.code(), otherwise);
    }

    private static void require(boolean holds, String what, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + otherwise);
        }
    }
}
