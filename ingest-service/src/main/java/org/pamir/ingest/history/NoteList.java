package org.pamir.ingest.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notes on a revision, oldest first. */
@Schema(name = "Notes")
record NoteList(List<Note> notes) {}
