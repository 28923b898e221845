package org.pamir.assessment.download;

import org.pamir.contract.methodology.Measure;

/**
 * A column of a table that can be downloaded.
 *
 * @param name its heading: a code of the vocabulary, the same in every format
 * @param meaning for the codebook
 */
public record Column(String name, Kind kind, String meaning) {

    /** What its cells are: a {@link String}, {@link Long}, {@link java.math.BigDecimal}, {@link java.time.Instant}; or null. */
    public enum Kind {
        TEXT,
        WHOLE,
        /** A value of the Index: two digits before the point at most, two after it. */
        VALUE,
        INSTANT
    }

    static final Column EDITION = text("edition", "The edition of the Index");
    static final Column COUNTRY = text("country", "ISO 3166-1 alpha-3 code of the country");
    static final Column COUNTRY_NAME = text("country_name", "Name of the country");
    static final Column CONTINENT = text("continent", "Continent of the country");
    static final Column REGION = text("region", "Region of the country; membership belongs to the edition");
    static final Column VERSION = new Column(
            "version", Kind.WHOLE, "Version of the assessment: the sum of the revision numbers of its sections");
    static final Column UPDATED_AT = new Column("updated_at", Kind.INSTANT, "When this version was made");
    static final Column QUADRANT =
            text("quadrant", "High or low criminality and resilience; empty while one of the two has no value");
    static final Column MEASURE = text("measure", "Code of the indicator or composite");
    static final Column VALUE = new Column(
            "value",
            Kind.VALUE,
            "Rounded once, half up, to two decimals; empty while an indicator under it is unscored");
    static final Column EXACT =
            text("exact", "The fraction that the value was rounded from, such as 449/80; to be read as text");
    static final Column BAND = text("band", "Code of the band that the exact value falls in");
    static final Column SCORED =
            new Column("scored", Kind.WHOLE, "How many of the indicators under the measure are scored");
    static final Column OF =
            new Column("of", Kind.WHOLE, "How many indicators are under the measure; 1 for an indicator");
    static final Column SCOPE = text("scope", "Among whom it is ranked: world, continent:Asia, region:Western Asia");
    static final Column BY = text("by", "Over what the average goes: region, continent or world");
    static final Column PLACE = text("place", "Name of the region or continent; World for the world");
    static final Column PLACE_COUNTRIES = new Column("countries", Kind.WHOLE, "How many countries belong to the place");
    static final Column AVERAGED =
            new Column("averaged", Kind.WHOLE, "How many of them have a value and are in the average");

    static Column of(Measure measure) {
        return new Column(measure.code(), Kind.VALUE, measure.title());
    }

    static Column rank(String among) {
        return new Column(
                "rank_" + among,
                Kind.WHOLE,
                "Rank by the exact value among the " + among + "; 1 is the highest, equal values share a rank");
    }

    static Column tied(String among) {
        return new Column("tied_" + among, Kind.WHOLE, "How many others share rank_" + among);
    }

    private static Column text(String name, String meaning) {
        return new Column(name, Kind.TEXT, meaning);
    }
}
