package org.pamir.assessment.profile;

import java.util.Arrays;

/** The version of an assessment as an ETag: {@code "17"}. */
record EntityTag(long version) {

    /** Whether If-None-Match names it; compared weakly, as RFC 9110 has it for reads. */
    boolean isIn(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        String mine = toString();
        // Nearly all send the one tag that they were given.
        return ifNoneMatch.equals(mine)
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(mine));
    }

    @Override
    public String toString() {
        return '"' + Long.toString(version) + '"';
    }
}
