package org.pamir.bench.floor;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.SectionRevised;

/** Writers with a connection each, as many as the product's pool has; a country is always the same one's. */
final class FloorWriters implements AutoCloseable {

    /** More are slower on two cores. */
    private static final int WRITERS = 8;

    private static final Duration ENDING = Duration.ofSeconds(10);

    private final List<String> countries =
            Countries.all().countries().stream().map(Country::code).toList();
    private final List<ExecutorService> threads = new ArrayList<>();
    private final List<FloorLedger> ledgers = new ArrayList<>();
    private volatile Throwable failure;

    FloorWriters(FloorDatabase database) throws SQLException {
        for (int i = 0; i < WRITERS; i++) {
            threads.add(Executors.newSingleThreadExecutor());
            ledgers.add(new FloorLedger(database));
        }
    }

    /** Sets the number-th edit going, of each country in turn. */
    void edit(long number, Consumer<SectionRevised> committed) {
        int country = Math.floorMod(number, countries.size());
        int writer = country % WRITERS;
        threads.get(writer).execute(() -> {
            try {
                committed.accept(ledgers.get(writer).commit(countries.get(country)));
            } catch (SQLException | RuntimeException e) {
                failure = e;
            }
        });
    }

    /** @throws IllegalStateException if an edit has failed */
    void check() {
        if (failure != null) {
            throw new IllegalStateException("an edit of the floor has failed", failure);
        }
    }

    /** Ends what has begun, then the writers. */
    @Override
    public void close() throws SQLException {
        try {
            for (ExecutorService thread : threads) {
                thread.shutdown();
                thread.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (FloorLedger ledger : ledgers) {
            ledger.close();
        }
    }
}
