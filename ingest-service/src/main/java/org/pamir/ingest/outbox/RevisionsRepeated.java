package org.pamir.ingest.outbox;

import java.util.Set;
import org.pamir.contract.event.AssessmentKey;

/** Old revisions of these assessments were put into the outbox in the transaction under way. */
record RevisionsRepeated(Set<AssessmentKey> assessments) {}
