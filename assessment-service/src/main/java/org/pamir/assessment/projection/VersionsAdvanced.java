package org.pamir.assessment.projection;

import java.util.Map;
import org.pamir.contract.event.AssessmentKey;

/** Told inside this process after a commit: readers now see these versions. */
public record VersionsAdvanced(Map<AssessmentKey, Long> versions) {

    public VersionsAdvanced {
        versions = Map.copyOf(versions);
    }
}
