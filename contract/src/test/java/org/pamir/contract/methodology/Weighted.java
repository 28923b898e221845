package org.pamir.contract.methodology;

import java.util.List;

/** A small methodology whose weights differ: top = inner and 2 x c, inner = a and b. */
final class Weighted {

    private Weighted() {}

    static Methodology methodology(int weightOfA, int weightOfB, int weightOfC) {
        return new Methodology(
                "weighted",
                "2031",
                "Weighted",
                "en",
                new Scale(Score.of("1"), Score.of("10")),
                List.of(
                        new Composite("top", "Top", null, 1, "bands", List.of()),
                        new Composite("inner", "Inner", "top", 1, "bands", List.of())),
                List.of(new Section(
                        "all",
                        "All",
                        List.of("ALL"),
                        List.of(
                                indicator("a", "inner", weightOfA),
                                indicator("b", "inner", weightOfB),
                                indicator("c", "top", weightOfC)))),
                List.of(new BandScale("bands", "worse", List.of(new Band("any", "any", Fraction.of(1))))),
                new QuadrantRule("top", "inner", new Fraction(11, 2)),
                null);
    }

    private static Indicator indicator(String code, String feeds, int weight) {
        return new Indicator(code, code, "all", feeds, weight, "bands", List.of());
    }
}
