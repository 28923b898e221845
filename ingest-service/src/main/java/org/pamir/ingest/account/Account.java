package org.pamir.ingest.account;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who logs in with a password of ours.
 *
 * @param passwordHash bcrypt in Modular Crypt Format
 * @param grants such as {@code author@TJK}
 */
public record Account(String name, String passwordHash, List<String> grants, Instant createdAt) {

    /** Without the hash, which has no place in a log. */
    @Override
    public String toString() {
        return "account " + name + " " + grants;
    }
}
