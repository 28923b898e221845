package org.pamir.ingest.desk.proposal;

import java.time.Instant;

/**
 * Something that happened to a proposal.
 *
 * @param what a sentence without its subject, such as {@code submitted it for review}
 * @param words what was said with it; empty where nothing was
 */
record Step(Instant at, String by, String what, String words) {}
