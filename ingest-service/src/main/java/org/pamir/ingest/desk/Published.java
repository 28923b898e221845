package org.pamir.ingest.desk;

import java.math.BigDecimal;
import java.util.List;

/**
 * What readers see of an assessment.
 *
 * @param known false where the read side could not be asked
 * @param version that these figures rest on; 0 where nothing is published
 * @param quadrant null while one of its composites has no value
 */
record Published(boolean known, long version, String quadrant, List<Figure> figures) {

    static final Published AWAY = new Published(false, 0, null, List.of());
    static final Published NOTHING = new Published(true, 0, null, List.of());

    /**
     * @param value null while an indicator under it is not scored
     * @param rank in the world; 0 where there is no value
     */
    record Figure(String title, BigDecimal value, int rank, int of) {

        /** Of a bar that is 100 wide and stands for 0 to 10. */
        public int width() {
            return value == null ? 0 : value.movePointRight(1).intValue();
        }
    }

    /** The quadrant in words: {@code high_criminality_low_resilience} as it would be said. */
    public String quadrantWords() {
        return quadrant == null ? "" : quadrant.replace('_', ' ').replace('-', ' ');
    }
}
