package org.pamir.assessment.site.world;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.atlas.Atlas;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * The countries by one measure, for a map coloured by its bands and for the table beside it.
 *
 * @param drawing the address of the shapes
 * @param places all countries of the Index in the order of their names, those with a circle last: it lies on top
 * @param bands lowest first, as the legend has them
 */
public record Choropleth(
        String drawing, String viewBox, List<Place> places, List<BandPlaces> bands, List<Place> withoutValue) {

    /**
     * A country.
     *
     * @param href null where it has no assessment, and so no page
     * @param value as it is written
     * @param rank null where it has no value
     * @param style class of its band
     * @param marker its circle; null where its shape is large enough
     */
    public record Place(
            String code,
            String name,
            String href,
            String value,
            Rank rank,
            String style,
            String band,
            boolean shape,
            Circle marker) {}

    /** In whole units of the drawing. */
    public record Circle(long x, long y) {}

    /**
     * A band and who is in it, highest value first.
     *
     * @param from its lowest value, as it is written
     */
    public record BandPlaces(String code, String name, String style, String from, List<Place> places) {}

    public static Choropleth of(Frame frame, Atlas atlas, Standings standings, Measure measure) {
        Comparator<Object> alphabet = Collator.getInstance(frame.language().locale());
        List<Place> places = Countries.all().countries().stream()
                .map(country -> place(frame, atlas, standings, measure, country))
                .sorted(Comparator.comparing((Place place) -> place.marker() != null)
                        .thenComparing(Place::name, alphabet))
                .toList();
        List<BandPlaces> bands = new ArrayList<>();
        for (Band band : frame.view().methodology().bandScale(measure.code()).bands()) {
            bands.add(new BandPlaces(
                    band.code(),
                    frame.names().band(band),
                    frame.bandClass(measure, band.code()),
                    frame.figures().fixed(band.from().published(), band.from().denominator() == 1 ? 0 : 1),
                    inRankingOrder(places, band.code())));
        }
        return new Choropleth(
                "/site/static/map.svg?" + atlas.version(),
                atlas.viewBox(),
                places,
                List.copyOf(bands),
                places.stream()
                        .filter(place -> place.rank() == null)
                        .sorted(Comparator.comparing(Place::name, alphabet))
                        .toList());
    }

    /** As a table from the highest rank on has them. */
    public List<BandPlaces> highestFirst() {
        List<BandPlaces> reversed = new ArrayList<>(bands);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private static List<Place> inRankingOrder(List<Place> places, String band) {
        return places.stream()
                .filter(place -> band.equals(place.band()))
                .sorted(Comparator.comparing((Place place) -> place.rank().rank())
                        .thenComparing(Place::name))
                .toList();
    }

    private static Place place(Frame frame, Atlas atlas, Standings standings, Measure measure, Country country) {
        Optional<MeasureValue> value = standings
                .scorecard(country.code())
                .map(scorecard -> scorecard.measures().get(measure.code()));
        String band = value.map(MeasureValue::band).orElse(null);
        return new Place(
                country.code(),
                frame.names().country(country),
                value.isPresent() ? frame.links().country(frame.view(), country.code()) : null,
                frame.figures().value(measure, value.map(MeasureValue::value).orElse(null)),
                standings
                        .ranking(measure.code(), Scope.WORLD)
                        .of(country.code())
                        .orElse(null),
                frame.bandClass(measure, band),
                band,
                atlas.hasShape(country.code()),
                atlas.marker(country.code())
                        .map(point -> new Circle(Math.round(point.x()), Math.round(point.y())))
                        .orElse(null));
    }
}
