package org.pamir.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Service;

/** Editors, readers and followers of a cluster, with a journal of all that they were told. */
public final class Load implements AutoCloseable {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final Journal journal;
    private final Editors editors;
    private final Readers readers;
    private final Streams streams;
    private final Thread editing;

    private Load(Journal journal, Editors editors, Readers readers, Streams streams) {
        this.journal = journal;
        this.editors = editors;
        this.readers = readers;
        this.streams = streams;
        this.editing = new Thread(editors, "editors");
    }

    /**
     * @param run names the edits of this load
     * @param file of the journal, new
     */
    public static Load start(Cluster cluster, Mix mix, Random random, String run, Path file)
            throws IOException, SQLException, InterruptedException {
        Journal journal = new Journal(file);
        Desk desk;
        try (Connection ledger = cluster.postgres().connect(Service.INGEST.database())) {
            desk = new Desk(new Random(random.nextLong()), run, ledger);
        }
        Load load = new Load(
                journal,
                new Editors(cluster, new WriteClient(cluster.token()), desk, journal, mix.editsPerSecond()),
                new Readers(cluster, journal, mix, random),
                new Streams(cluster, mix.streams()));
        load.streams.start();
        load.readers.start();
        load.editing.start();
        return load;
    }

    public Journal journal() {
        return journal;
    }

    public List<Look> looks() {
        return readers.looks();
    }

    public List<Capture> captures() {
        return streams.captures();
    }

    /** No more edits; returns when it is known of each what became of it. Readers and followers go on. */
    public void stopEditing() throws InterruptedException, TimeoutException {
        editors.stop();
        editing.join();
        editors.awaitAnswers(LAST_ANSWERS);
    }

    /** Returns when the clients that follow everything have the last event, or after a while. */
    public void awaitStreams() throws InterruptedException {
        streams.awaitEnd();
    }

    public void stopReading() throws InterruptedException {
        readers.stop();
        streams.stop();
    }

    /** Ends what still goes on, and the journal. */
    @Override
    public void close() {
        editors.stop();
        try {
            stopReading();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }
}
