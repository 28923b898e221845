package org.pamir.ingest.desk;

/**
 * Sections of an import that were sent on to readers.
 *
 * @param of all that the import wrote
 */
record ImportedSoFar(long sent, long of) {

    /** @param waiting revisions that were not sent yet, of this import or of anybody's: they leave one after another */
    static ImportedSoFar of(long written, long waiting) {
        return new ImportedSoFar(Math.max(0, written - waiting), written);
    }

    public boolean isDone() {
        return sent == of;
    }
}
