package org.pamir.ingest.desk.proposal;

/**
 * Something that an editor has to mend.
 *
 * @param field the id of the field on the page; empty where it is about none
 */
record Fault(String field, String text) {

    static Fault of(String text) {
        return new Fault("", text);
    }
}
