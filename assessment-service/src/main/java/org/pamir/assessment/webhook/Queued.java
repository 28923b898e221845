package org.pamir.assessment.webhook;

/** Told inside this process with a commit: there is something to deliver. */
record Queued() {}
