package org.pamir.cli.section;

import org.pamir.contract.methodology.Section;

/**
 * A section as it is, or was, on the server.
 *
 * @param revision 0 where nobody wrote it yet
 */
public record Original(int revision, Content content) {

    public static Original unwritten(Section section) {
        return new Original(0, Content.empty(section));
    }
}
