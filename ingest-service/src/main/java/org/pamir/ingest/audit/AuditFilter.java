package org.pamir.ingest.audit;

import java.time.Instant;
import org.pamir.contract.event.AssessmentKey;

/**
 * Which entries are asked for; null stands for all of them.
 *
 * @param since included
 * @param until not included
 */
public record AuditFilter(Instant since, Instant until, String actor, AuditAction action, AssessmentKey assessment) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
