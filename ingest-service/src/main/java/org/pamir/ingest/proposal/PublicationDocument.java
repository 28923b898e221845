package org.pamir.ingest.proposal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A publication, in an answer.
 *
 * @param revisions by section, each section's revision afterwards
 * @param unchanged sections that the ledger held just so already
 */
@Schema(name = "Publication")
record PublicationDocument(String by, Instant at, Map<String, Integer> revisions, List<String> unchanged) {

    static PublicationDocument of(Publication publication) {
        Map<String, Integer> revisions = new LinkedHashMap<>();
        publication.revisions().forEach((section, written) -> revisions.put(section, written.revision()));
        return new PublicationDocument(
                publication.by(),
                publication.at(),
                revisions,
                publication.revisions().entrySet().stream()
                        .filter(written -> written.getValue().unchanged())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
