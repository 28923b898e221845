package org.pamir.assessment.site.country;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * Where a country stands among all: a dot for each, stacked where values are near each other. Places across are percent of
 * the drawing and heights are pixels, so that dots stay round at any width.
 *
 * @param height of the highest stack
 */
record DotPlot(List<Dot> dots, int height, List<Axis.Stretch> bands) {

    /** How near each other values have to be to stand in one stack. */
    private static final BigDecimal STACK = new BigDecimal("0.2");

    private static final int DOT = 6;
    private static final int ROOM = 8;

    /** Who a dot stands for: the country itself, one of its region, or any other. */
    enum Kind {
        OWN,
        NEAR,
        FAR;

        /** For style sheets. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String radius() {
            return this == OWN ? "5.5" : "2.6";
        }
    }

    /** @param words name and value */
    record Dot(String x, int y, Kind kind, String words) {}

    static DotPlot of(Frame frame, Standings standings, Country country, Measure measure) {
        return new Drawing(frame, standings, country, measure).draw();
    }

    private record Drawing(Frame frame, Standings standings, Country country, Measure measure) {

        DotPlot draw() {
            Axis axis = Axis.of(standings.methodology());
            Map<BigDecimal, List<Country>> stacks = stacks();
            int highest = stacks.values().stream().mapToInt(List::size).max().orElse(0);
            int height = ROOM + DOT * highest;
            List<Dot> dots = new ArrayList<>();
            stacks.forEach((value, stack) -> {
                for (int i = 0; i < stack.size(); i++) {
                    int y = height - ROOM / 2 - DOT * i;
                    dots.add(new Dot(axis.percent(value), y, kind(stack.get(i)), words(stack.get(i))));
                }
            });
            // What is drawn last lies on top.
            dots.sort(Comparator.comparing(Dot::kind).reversed());
            return new DotPlot(dots, height, axis.bands(frame, measure));
        }

        /** By value; in a stack the country itself is at the bottom, then those of its region. */
        private Map<BigDecimal, List<Country>> stacks() {
            return standings.ranking(measure.code(), Scope.WORLD).ranks().keySet().stream()
                    .map(code -> Countries.all().byCode(code).orElseThrow())
                    .sorted(Comparator.comparing(this::kind))
                    .collect(Collectors.groupingBy(each -> stack(value(each)), TreeMap::new, Collectors.toList()));
        }

        private Kind kind(Country each) {
            if (each.equals(country)) {
                return Kind.OWN;
            }
            Scope region = Scope.Kind.REGION.of(country, standings.edition());
            return region.contains(each, standings.edition()) ? Kind.NEAR : Kind.FAR;
        }

        private BigDecimal value(Country each) {
            return standings.value(each.code(), measure.code()).value();
        }

        private String words(Country each) {
            return frame.names().country(each) + " " + frame.figures().value(measure, value(each));
        }
    }

    private static BigDecimal stack(BigDecimal value) {
        return value.divide(STACK, 0, RoundingMode.HALF_UP).multiply(STACK);
    }
}
