package org.pamir.assessment.log;

import org.pamir.contract.event.AssessmentKey;

/** An assessment at one of its versions. */
public record AssessmentVersion(AssessmentKey key, long version) {}
