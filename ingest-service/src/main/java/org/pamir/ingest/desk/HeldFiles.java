package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps a file for whoever looks at its dry run: in the database, since the next request may reach another replica. */
@ApplicationScoped
class HeldFiles {

    private final HeldFileStore files;
    private final DeskConfig config;
    private final Clock clock;

    HeldFiles(HeldFileStore files, DeskConfig config, Clock clock) {
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    /** @return what the file is asked for by; it takes the place of an earlier one of the same owner */
    @Transactional
    long hold(String owner, HeldFile file) {
        files.removeUntil(oldest());
        return files.put(owner, file, clock.instant());
    }

    /** Nothing where it is another's, has been replaced, used or forgotten. */
    @Transactional
    Optional<HeldFile> find(String owner, long id) {
        return files.find(owner, id, oldest());
    }

    @Transactional
    void drop(String owner, long id) {
        files.remove(owner, id);
    }

    private Instant oldest() {
        return clock.instant().minus(config.keepFiles());
    }
}
