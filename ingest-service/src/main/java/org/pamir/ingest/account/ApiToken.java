package org.pamir.ingest.account;

import java.time.Instant;
import java.util.List;

/**
 * A token as its owner sees it.
 *
 * @param id in hexadecimal
 * @param grants at most what it may do; a local owner's present grants limit it further
 * @param lastUsedAt to the minute; null where it never was
 * @param revokedAt null where it was not
 */
public record ApiToken(
        String id,
        String name,
        String owner,
        List<String> grants,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {}
