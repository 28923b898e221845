package org.pamir.bench.load;

/**
 * What came of an attempt.
 *
 * @param status of HTTP; 0 where nothing came
 * @param revision that the answer speaks of: the new one, or with 412 the current one; 0 for none
 * @param version of the assessment; 0 where the answer does not say it
 * @param problem the problem's type, or the failure where nothing came; null for a success
 * @param saysWhen whether there was a Retry-After
 */
public record Answer(int status, int revision, long version, String problem, boolean saysWhen) {

    static Answer unknown(String failure) {
        return new Answer(0, 0, 0, failure, false);
    }

    public boolean isAcknowledged() {
        return status / 100 == 2;
    }

    public boolean isStale() {
        return status == 412;
    }

    /** Whether the editor knows now what became of the edit. What a server could not do it may have done all the same. */
    public boolean isDefinite() {
        return status != 0 && status / 100 != 5 && status != 429;
    }
}
