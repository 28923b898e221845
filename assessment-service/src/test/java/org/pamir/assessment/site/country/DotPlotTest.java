package org.pamir.assessment.site.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.site.Address;
import org.pamir.assessment.site.Figures;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Language;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.site.Names;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

class DotPlotTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2023").orElseThrow();
    private static final Frame FRAME = new Frame(
            Language.ENGLISH,
            Names.in(Language.ENGLISH),
            new Figures(Language.ENGLISH.locale()),
            new Links(Language.ENGLISH),
            Frame.Area.NONE,
            "http://localhost",
            new Address("/", ""),
            new View(METHODOLOGY, Optional.empty()),
            "1");

    private static DotPlot plot(Map<String, String> heroin) {
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        heroin.forEach((country, score) -> scorecards.put(country, (ScorecardComputed) new EditLog("2023", country)
                .write("drugs", score.isEmpty() ? Map.of() : Map.of("heroin_trade", Score.of(score)))
                .get(1)));
        return DotPlot.of(
                FRAME,
                new Standings(METHODOLOGY, scorecards),
                Countries.all().byCode("TJK").orElseThrow(),
                METHODOLOGY.measure("heroin_trade").orElseThrow());
    }

    @Test
    void inAStackTheCountryIsAtTheBottomAndItsRegionNext() {
        DotPlot plot = plot(Map.of("FRA", "4", "TJK", "4", "UZB", "4"));

        assertThat(plot.height()).isEqualTo(26);
        assertThat(plot.dots())
                .containsExactly(
                        new DotPlot.Dot("34.00%", 10, DotPlot.Kind.FAR, "France 4.0"),
                        new DotPlot.Dot("34.00%", 16, DotPlot.Kind.NEAR, "Uzbekistan 4.0"),
                        new DotPlot.Dot("34.00%", 22, DotPlot.Kind.OWN, "Tajikistan 4.0"));
    }

    @Test
    void whoHasNoValueHasNoDot() {
        assertThat(plot(Map.of("TJK", "", "UZB", "1")).dots())
                .extracting(DotPlot.Dot::words)
                .containsExactly("Uzbekistan 1.0");
    }

    @Test
    void theAxisShowsWhereEachBandBegins() {
        assertThat(plot(Map.of("TJK", "4")).bands())
                .extracting(band -> band.from().toPlainString() + " " + band.x() + " " + band.style())
                .containsExactly("1 2.00% worse-1", "3.5 28.67% worse-2", "5.5 50.00% worse-3", "8 76.67% worse-4");
    }
}
