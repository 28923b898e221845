package org.pamir.contract.standings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pamir.contract.country.Country;

/**
 * Among whom a country is ranked or averaged: the world, a continent, or a region of the edition.
 *
 * @param name of the continent or region; null for the world
 */
public record Scope(Kind kind, String name) {

    public Scope {
        if ((kind == Kind.WORLD) != (name == null) || name != null && name.isBlank()) {
            throw new IllegalArgumentException(
                    "the world has no name, and nothing else goes without: " + kind + " " + name);
        }
    }

    public static final Scope WORLD = new Scope(Kind.WORLD, null);

    /** The kinds, widest first. */
    public enum Kind {
        WORLD,
        CONTINENT,
        REGION;

        /** As it is written in paths, JSON and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The scope of this kind that a country belongs to in an edition. */
        public Scope of(Country country, String edition) {
            return switch (this) {
                case WORLD -> Scope.WORLD;
                case CONTINENT -> new Scope(this, country.continent());
                case REGION -> new Scope(this, country.region(edition));
            };
        }
    }

    /** The three scopes that a country belongs to in an edition, widest first. */
    public static List<Scope> of(Country country, String edition) {
        return List.of(
                Kind.WORLD.of(country, edition), Kind.CONTINENT.of(country, edition), Kind.REGION.of(country, edition));
    }

    /**
     * Reads {@code world}, {@code continent:Asia}, {@code region:Central Asia and the Caucasus}; whether such a place
     * exists is not asked.
     */
    public static Optional<Scope> parse(String text) {
        if (text.equals(WORLD.toString())) {
            return Optional.of(WORLD);
        }
        int colon = text.indexOf(':');
        if (colon < 0 || text.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        String name = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "continent" -> Optional.of(new Scope(Kind.CONTINENT, name));
            case "region" -> Optional.of(new Scope(Kind.REGION, name));
            default -> Optional.empty();
        };
    }

    public boolean contains(Country country, String edition) {
        return kind.of(country, edition).equals(this);
    }

    @Override
    public String toString() {
        return name == null ? kind.word() : kind.word() + ":" + name;
    }
}
