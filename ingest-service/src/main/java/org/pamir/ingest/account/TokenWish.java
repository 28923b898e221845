package org.pamir.ingest.account;

import java.util.List;
import org.pamir.ingest.identity.Grant;

/**
 * A token that somebody wants to have.
 *
 * @param name for its owner, to know it again
 * @param days until it expires: 1 to {@value #MOST_DAYS}
 */
record TokenWish(String name, List<Grant> grants, int days) {

    static final int USUAL_DAYS = 30;
    static final int MOST_DAYS = 365;
    static final int LONGEST_NAME = 100;
}
