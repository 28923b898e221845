package org.pamir.ingest.deadletter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of settling many letters. */
@Schema(name = "DeadLettersSettled")
record SettledDocument(
        long settled,

        @Schema(description = "That could not be: without content or origin, or somebody else was faster")
        long skipped) {}
