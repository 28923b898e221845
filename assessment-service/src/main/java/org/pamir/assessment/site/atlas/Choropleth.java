package org.pamir.assessment.site.atlas;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.atlas.EqualEarth.Point;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * The countries by one measure, for a map coloured by its bands and for the table beside it.
 *
 * @param drawing the address of the shapes
 * @param markerRadius in units of the drawing
 * @param places all countries of the Index in the order of their names, those with a circle last: it lies on top
 * @param bands lowest first, as the legend has them
 */
public record Choropleth(
        String drawing,
        String viewBox,
        double markerRadius,
        List<Place> places,
        List<BandPlaces> bands,
        List<Place> withoutValue) {

    /**
     * A country.
     *
     * @param href null where it has no assessment, and so no page
     * @param value as it is written
     * @param rank null where it has no value
     * @param style classes of its band, and of the half of the band
     * @param inside whether it belongs to what the map is of
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
            boolean inside,
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
        return of(frame, atlas, standings, measure, Scope.WORLD);
    }

    /** @param scope where countries are coloured and ranked; around it they are only drawn */
    public static Choropleth of(Frame frame, Atlas atlas, Standings standings, Measure measure, Scope scope) {
        boolean world = scope.equals(Scope.WORLD);
        Box box = world ? atlas.whole() : atlas.around(codes(scope, standings.edition()));
        Comparator<Object> alphabet = Collator.getInstance(frame.language().locale());
        List<Place> places = Countries.all().countries().stream()
                .map(country -> place(frame, atlas, standings, measure, scope, country))
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
                world ? atlas.drawing() : atlas.nearDrawing(),
                box.viewBox(),
                Math.round(10 * box.markerRadius()) / 10.0,
                places,
                List.copyOf(bands),
                places.stream()
                        .filter(place -> place.inside() && place.rank() == null)
                        .sorted(Comparator.comparing(Place::name, alphabet))
                        .toList());
    }

    /** Everybody who has a value, highest first. */
    public List<Place> ranked() {
        return highestFirst().stream().flatMap(band -> band.places().stream()).toList();
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

    private static Place place(
            Frame frame, Atlas atlas, Standings standings, Measure measure, Scope scope, Country country) {
        boolean inside = scope.contains(country, standings.edition());
        Optional<MeasureValue> value = standings
                .scorecard(country.code())
                .filter(scorecard -> inside)
                .map(scorecard -> scorecard.measures().get(measure.code()));
        String band = value.map(MeasureValue::band).orElse(null);
        Optional<Point> marker = scope.equals(Scope.WORLD)
                ? atlas.marker(country.code())
                : atlas.centre(country.code()).filter(centre -> inside);
        return new Place(
                country.code(),
                frame.names().country(country),
                value.isPresent() ? frame.links().country(frame.view(), country.code()) : null,
                frame.figures().value(measure, value.map(MeasureValue::value).orElse(null)),
                standings.ranking(measure.code(), scope).of(country.code()).orElse(null),
                inside ? style(frame, standings.methodology(), measure, value) : "outside",
                band,
                inside,
                atlas.hasShape(country.code(), !scope.equals(Scope.WORLD)),
                marker.map(point -> new Circle(Math.round(point.x()), Math.round(point.y())))
                        .orElse(null));
    }

    /** In the lower half of a band the colour is weaker. */
    private static String style(Frame frame, Methodology methodology, Measure measure, Optional<MeasureValue> value) {
        String band = value.map(MeasureValue::band).orElse(null);
        String style = frame.bandClass(measure, band);
        if (band == null) {
            return style;
        }
        List<Band> bands = methodology.bandScale(measure.code()).bands();
        int at = bands.stream().map(Band::code).toList().indexOf(band);
        Fraction end = at + 1 < bands.size()
                ? bands.get(at + 1).from()
                : methodology.scale().highest().fraction();
        Fraction middle = bands.get(at).from().plus(end).dividedBy(2);
        return value.get().exact().compareTo(middle) < 0 ? style + " lower" : style;
    }

    private static List<String> codes(Scope scope, String edition) {
        return Places.countries(scope, edition).stream().map(Country::code).toList();
    }
}
