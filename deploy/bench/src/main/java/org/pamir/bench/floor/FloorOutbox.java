package org.pamir.bench.floor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.pamir.contract.event.SectionRevised;

/** Takes acknowledged rows out of the outbox, as many at a time as there are: nobody waits for it. */
final class FloorOutbox implements AutoCloseable {

    private static final int MOST_AT_ONCE = 500;

    private final BlockingQueue<SectionRevised> published = new LinkedBlockingQueue<>();
    private final FloorLedger ledger;
    private final Thread thread = new Thread(this::empty, "outbox");
    private volatile Throwable failure;

    FloorOutbox(FloorDatabase database) throws SQLException {
        ledger = new FloorLedger(database);
        thread.start();
    }

    void published(SectionRevised revised) {
        published.add(revised);
    }

    /** @throws IllegalStateException if it has come to an end by a fault */
    void check() {
        if (failure != null) {
            throw new IllegalStateException("the floor's outbox is not emptied any more", failure);
        }
    }

    private void empty() {
        try {
            while (true) {
                List<SectionRevised> some = new ArrayList<>(List.of(published.take()));
                published.drainTo(some, MOST_AT_ONCE - 1);
                ledger.forget(some);
            }
        } catch (InterruptedException e) {
            // Closed.
        } catch (SQLException e) {
            failure = e;
        }
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }
}
