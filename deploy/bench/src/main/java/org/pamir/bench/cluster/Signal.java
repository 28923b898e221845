package org.pamir.bench.cluster;

import java.io.IOException;

/** What the system does to a process by its id. Java itself knows only two of them. */
public enum Signal {
    /** Holds it where it stands; it keeps its connections and answers nothing. */
    STOP,
    /** Lets it go on. */
    CONT,
    /** Ends it without a chance to do anything. */
    KILL,
    /** Asks it to end. To PostgreSQL: with its clients gone. */
    TERM,
    /** To PostgreSQL: end at once, and recover at the next start. */
    QUIT;

    /** @throws IllegalStateException if there is no such process */
    public void send(long pid) throws InterruptedException {
        try {
            int code = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("cannot send " + this + " to " + pid);
            }
        } catch (IOException e) {
            throw new IllegalStateException("there is no program named kill", e);
        }
    }
}
