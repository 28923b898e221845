package org.pamir.ingest.republication;

import java.time.Instant;

/**
 * Which revisions are to be published once more; what is null does not matter, so with nothing given it is all of them.
 *
 * @param since when they were written, included
 */
public record Selection(String edition, String country, Instant since) {}
