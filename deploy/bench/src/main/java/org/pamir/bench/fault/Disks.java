package org.pamir.bench.fault;

import java.io.IOException;
import java.nio.file.Path;
import org.pamir.bench.cluster.Volume;

/** The disks of a cluster. */
record Disks(Volume postgres, Volume kafka) implements AutoCloseable {

    private static final int POSTGRES_MEGABYTES = 384;
    private static final int KAFKA_MEGABYTES = 256;

    /** @param folder of a cluster that is not started yet */
    static Disks mount(Path folder) throws IOException, InterruptedException {
        Volume postgres = Volume.mount(folder.resolve("postgres"), POSTGRES_MEGABYTES);
        try {
            return new Disks(postgres, Volume.mount(folder.resolve("kafka"), KAFKA_MEGABYTES));
        } catch (IOException | RuntimeException | InterruptedException e) {
            postgres.close();
            throw e;
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
