package org.pamir.assessment.site.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.atlas.EqualEarth.Point;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;

/** The map that is made of the atlas. */
class AtlasTest {

    private static final Atlas ATLAS = new Atlas();

    @Test
    void everyCountryOfTheIndexHasAShapeOrACircle() {
        List<String> missing = Countries.all().countries().stream()
                .map(Country::code)
                .filter(code ->
                        !ATLAS.hasShape(code, false) && ATLAS.marker(code).isEmpty())
                .toList();

        assertThat(missing).isEmpty();
    }

    /** What nobody could hit has a circle, what everybody sees has none. */
    @Test
    void smallStatesHaveACircleAndLargeOnesNone() {
        assertThat(List.of("TUV", "NRU", "AND", "MCO", "MLT", "SGP", "KNA", "MDV", "BHR"))
                .allMatch(code -> ATLAS.marker(code).isPresent());
        assertThat(List.of("RUS", "TJK", "BEL", "SLV", "MNE"))
                .allMatch(code -> ATLAS.marker(code).isEmpty());
    }

    @Test
    void circlesDoNotLieOnEachOther() {
        List<Point> circles = Countries.all().countries().stream()
                .flatMap(country -> ATLAS.marker(country.code()).stream())
                .toList();
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < circles.size(); i++) {
            for (int j = 0; j < i; j++) {
                distances.add(Math.hypot(
                        circles.get(i).x() - circles.get(j).x(),
                        circles.get(i).y() - circles.get(j).y()));
            }
        }

        assertThat(distances).allMatch(distance -> distance > 2 * Markers.RADIUS);
    }

    @Test
    void whatIsOutsideOfTheIndexIsThereWithoutACountry() {
        assertThat(ids(ATLAS.svg(false))).contains("elsewhere").doesNotContain("GRL", "TWN", "ATA");
        assertThat(ids(ATLAS.svg(true))).hasSize(193);
    }

    /** The atlas draws who holds the ground; the United Nations say whose it is. */
    @Test
    void crimeaBelongsToUkraine() throws IOException {
        Topology topology;
        try (InputStream file = Atlas.class.getResourceAsStream("/site/atlas/countries-50m.json")) {
            topology = Topology.read(file, "countries");
        }

        assertThat(Areas.of(topology).get("UKR"))
                .anyMatch(polygon -> polygon.rings().get(0).stream()
                        .flatMap(reference -> topology.line(reference).stream())
                        .allMatch(at -> at.longitude() > 32
                                && at.longitude() < 37
                                && at.latitude() > 44
                                && at.latitude() < 46.5));
    }

    @Test
    void theMapOfTheWorldStaysLight() {
        assertThat(ATLAS.svg(false).length()).isLessThan(130_000);
    }

    @Test
    void aMapOfAPlaceLeavesOutWhatIsFarAway() {
        Box westernEurope = ATLAS.around(List.of("FRA", "BEL", "NLD", "LUX"));

        // French Guiana would make it reach over the Atlantic.
        assertThat(westernEurope.width()).isLessThan(0.1 * EqualEarth.WIDTH);
    }

    private static List<String> ids(String svg) {
        return Pattern.compile("<path id=\"(\\w+)\"")
                .matcher(svg)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
