package org.pamir.ingest.section;

import org.pamir.contract.event.AssessmentKey;

/** One section of one assessment. */
record SectionKey(AssessmentKey assessment, String section) {}
