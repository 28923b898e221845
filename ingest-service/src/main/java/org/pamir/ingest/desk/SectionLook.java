package org.pamir.ingest.desk;

import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.SectionAddress;

/**
 * Which section a page of its history is about.
 *
 * @param current its revision now
 * @param mayRestore whether whoever looks may bring back what it was
 * @param mayReadNotes whether whoever looks may see and write private notes
 */
record SectionLook(SectionAddress address, int current, boolean mayRestore, boolean mayReadNotes) {

    public AssessmentKey assessment() {
        return address.assessment();
    }

    public String country() {
        return address.country().name();
    }

    public String title() {
        return address.section().title();
    }

    public String assessmentPath() {
        return "/desk/editions/" + assessment().edition() + "/countries/"
                + assessment().country();
    }

    /** Where the pages of this history begin. */
    public String path() {
        return assessmentPath() + "/sections/" + address.section().code() + "/history";
    }

    public String indicator(String code) {
        return address.methodology()
                .measure(code)
                .map(measure -> measure.title())
                .orElse(code);
    }
}
