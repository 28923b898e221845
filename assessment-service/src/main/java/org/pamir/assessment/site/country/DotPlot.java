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
        Axis axis = Axis.of(standings.methodology());
        Scope region = Scope.Kind.REGION.of(country, standings.edition());
        Map<BigDecimal, List<Country>> stacks = standings.ranking(measure.code(), Scope.WORLD).ranks().keySet().stream()
                .map(code -> Countries.all().byCode(code).orElseThrow())
                .sorted(Comparator.comparing(each -> kind(each, country, region, standings.edition())))
                .collect(Collectors.groupingBy(
                        each -> stack(
                                standings.value(each.code(), measure.code()).value()),
                        TreeMap::new,
                        Collectors.toList()));
        int height =
                ROOM + DOT * stacks.values().stream().mapToInt(List::size).max().orElse(0);
        List<Dot> dots = new ArrayList<>();
        stacks.forEach((value, stack) -> {
            for (int i = 0; i < stack.size(); i++) {
                Country each = stack.get(i);
                dots.add(new Dot(
                        axis.percent(value),
                        height - ROOM / 2 - i * DOT,
                        kind(each, country, region, standings.edition()),
                        frame.names().country(each) + " "
                                + frame.figures()
                                        .value(
                                                measure,
                                                standings
                                                        .value(each.code(), measure.code())
                                                        .value())));
            }
        });
        // What is drawn last lies on top.
        dots.sort(Comparator.comparing(Dot::kind).reversed());
        return new DotPlot(dots, height, axis.bands(frame, measure));
    }

    private static Kind kind(Country each, Country country, Scope region, String edition) {
        if (each.equals(country)) {
            return Kind.OWN;
        }
        return region.contains(each, edition) ? Kind.NEAR : Kind.FAR;
    }

    private static BigDecimal stack(BigDecimal value) {
        return value.divide(STACK, 0, RoundingMode.HALF_UP).multiply(STACK);
    }
}
