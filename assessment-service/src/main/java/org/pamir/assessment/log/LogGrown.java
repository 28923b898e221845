package org.pamir.assessment.log;

/**
 * Told inside this process after a commit: this process has added entries to the log.
 *
 * @param head position of the last of them
 */
public record LogGrown(long head) {}
