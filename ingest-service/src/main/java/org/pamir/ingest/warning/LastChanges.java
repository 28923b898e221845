package org.pamir.ingest.warning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When the parts of a section were last changed.
 *
 * @param narrative null where nobody wrote one yet
 * @param scores by indicator; one that was never scored is not in it
 */
public record LastChanges(LastChange narrative, Map<String, LastChange> scores) {

    /** Of a section that nobody wrote yet. */
    public static final LastChanges NONE = new LastChanges(null, Map.of());

    public LastChanges {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
}
