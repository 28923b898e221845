package org.pamir.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one revision changed: in its assessment, and in the ranks of the whole edition as it stood when the revision was
 * scored.
 *
 * @param measures measures whose exact value changed, in the order of the methodology
 * @param bands of these, the ones whose band changed
 * @param quadrant null where it did not change
 * @param ranks every rank that moved, its own included: by measure, then scope, then country
 */
public record AssessmentMoved(
        String edition,
        String country,
        long version,
        Instant at,
        Cause cause,
        List<MeasureMove> measures,
        List<BandMove> bands,
        QuadrantMove quadrant,
        List<RankMoves> ranks)
        implements Event {

    public AssessmentMoved {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cause, "cause");
        measures = List.copyOf(Objects.requireNonNull(measures, "measures"));
        bands = List.copyOf(Objects.requireNonNull(bands, "bands"));
        ranks = List.copyOf(Objects.requireNonNull(ranks, "ranks"));
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
    }

    /**
     * @param from published value before; null where there was none
     * @param to published value after; null where there is none
     * @param delta the rounded difference of the exact values; null where one of them is missing
     */
    public record MeasureMove(String measure, BigDecimal from, BigDecimal to, BigDecimal delta) {
        public MeasureMove {
            Objects.requireNonNull(measure, "measure");
            from = published(from);
            to = published(to);
            delta = published(delta);
        }
    }

    /** Codes of bands; null where there is no value. */
    public record BandMove(String measure, String from, String to) {
        public BandMove {
            Objects.requireNonNull(measure, "measure");
        }
    }

    /** Quadrants; null where there is none. */
    public record QuadrantMove(String from, String to) {}

    /** @param scope {@code world}, {@code continent:Asia} or {@code region:Central Asia and the Caucasus} */
    public record RankMoves(String measure, String scope, List<RankMove> moved) {
        public RankMoves {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(scope, "scope");
            moved = List.copyOf(Objects.requireNonNull(moved, "moved"));
        }
    }

    /** Ranks, 1 for the highest value; null where the country was or is not ranked. */
    public record RankMove(String country, Integer from, Integer to) {
        public RankMove {
            Objects.requireNonNull(country, "country");
            if (from != null && from < 1 || to != null && to < 1) {
                throw new IllegalArgumentException("a rank of " + country + " from " + from + " to " + to);
            }
        }
    }

    /** 5.10 and 5.1 are one value, so they have one form: the one of {@code Fraction.published}. */
    private static BigDecimal published(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 2 || plain.precision() - (long) plain.scale() > 9) {
            throw new IllegalArgumentException("not a published value: " + value);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
