package org.pamir.bench.load;

/**
 * A line of the journal: one request and its answer. All moments are {@link System#nanoTime()} of this process.
 *
 * @param number 1 for the first time that this edit is sent
 * @param isReplay whether it is sent again though it was answered
 * @param replica that was asked
 * @param due when the schedule wanted it; a retry is due when it is sent
 */
public record Attempt(Edit edit, int number, boolean isReplay, String replica, long due, long answered, Answer answer) {

    public long nanos() {
        return answered - due;
    }
}
