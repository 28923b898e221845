package org.pamir.front;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** So many at once, and so many more who wait for their turn, first come, first served. Whoever comes then is turned away. */
final class Places {

    enum Answer {
        ENTER,
        WAIT,
        TURNED_AWAY
    }

    private final int most;
    private final int mostWaiting;
    private int taken;
    private final Set<Runnable> waiting = new LinkedHashSet<>();

    Places(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Who is told to enter has a place, and {@link #leave leaves} it once.
     *
     * @param turn is run when whoever waits gets a place, by the thread that has just left it
     */
    synchronized Answer arrive(Runnable turn) {
        if (taken < most) {
            taken++;
            return Answer.ENTER;
        }
        return waiting.size() < mostWaiting && waiting.add(turn) ? Answer.WAIT : Answer.TURNED_AWAY;
    }

    /** @return false: it has its turn already, and a place */
    synchronized boolean giveUp(Runnable turn) {
        return waiting.remove(turn);
    }

    void leave() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized Runnable next() {
        Iterator<Runnable> first = waiting.iterator();
        if (!first.hasNext()) {
            taken--;
            return null;
        }
        Runnable turn = first.next();
        first.remove();
        return turn;
    }
}
