package org.pamir.ingest.section;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;

/** Reads preconditions from their headers. */
final class Preconditions {

    private Preconditions() {}

    /** @throws HttpProblem 428 where neither header guards the edit, 400 where one cannot be read */
    static Precondition of(String ifMatch, String ifNoneMatch) {
        Optional<EntityTags> match = parse("If-Match", ifMatch);
        Optional<EntityTags> noneMatch = parse("If-None-Match", ifNoneMatch);
        // If-None-Match with a tag would let an edit through that has not seen what it overwrites.
        if (match.isEmpty() && !noneMatch.map(EntityTags::any).orElse(false)) {
            throw SectionProblems.preconditionRequired();
        }
        return current -> match.map(tags -> current.map(tags::matchStrongly).orElse(false))
                        .orElse(true)
                && noneMatch
                        .map(tags -> !current.map(tags::matchWeakly).orElse(false))
                        .orElse(true);
    }

    private static Optional<EntityTags> parse(String header, String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(EntityTags.parse(value).orElseThrow(() -> SectionProblems.malformedPrecondition(header)));
    }
}
