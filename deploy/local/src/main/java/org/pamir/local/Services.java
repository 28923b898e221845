package org.pamir.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The services while they run. */
final class Services implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(120);
    /** So many deaths in so short a time, and starting again does not help. */
    private static final int DEATHS = 5;

    private static final Duration SHORT_TIME = Duration.ofSeconds(60);

    private final List<ServiceProcess> all = new ArrayList<>();
    private final BlockingQueue<ServiceProcess> dead = new LinkedBlockingQueue<>();
    private final ProcessRecord record;

    private Services(ProcessRecord record) {
        this.record = record;
    }

    /** Starts them all at once; they are not ready yet. */
    static Services start(
            Settings settings, Infrastructure infrastructure, Secrets secrets, ProcessRecord record, Path logs)
            throws StartFailure, IOException {
        Services services = new Services(record);
        try {
            for (Service service : Service.values()) {
                if (!Files.exists(service.jar(settings.repository()))) {
                    throw new StartFailure(service.jar(settings.repository()) + " is missing: mvn package builds it");
                }
                ServiceProcess process = new ServiceProcess(
                        service, settings, infrastructure, secrets, logs.resolve(service.module() + ".log"));
                services.all.add(process);
                services.start(process);
            }
            return services;
        } catch (IOException | StartFailure e) {
            services.close();
            throw e;
        }
    }

    void awaitReady() throws StartFailure, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (ServiceProcess service : all) {
            service.awaitReady(http, STARTING);
        }
    }

    /**
     * Starts again what dies, for as long as nobody interrupts.
     *
     * @throws StartFailure if that does not help
     */
    void supervise(PrintStream out) throws StartFailure, IOException, InterruptedException {
        Deque<Instant> deaths = new ArrayDeque<>();
        while (true) {
            ServiceProcess service = dead.take();
            Instant now = Instant.now();
            deaths.add(now);
            deaths.removeIf(death -> death.isBefore(now.minus(SHORT_TIME)));
            if (deaths.size() >= DEATHS) {
                throw new StartFailure("%s, again and again: see %s%n%s"
                        .formatted(service.obituary(), service.log(), service.logTail()));
            }
            out.println(service.obituary() + ": starting it again");
            start(service);
        }
    }

    /** Stops them in the way of an edit: nobody is fed by one that is gone already. */
    @Override
    public void close() {
        // Asked to stop while it was not waiting for anything: that has been heard, and must not hurry the end.
        Thread.interrupted();
        for (ServiceProcess service : all) {
            try {
                service.stop();
            } catch (IOException e) {
                // It is gone; only its archive of classes could not be put in place, and is made again.
                System.err.println("no archive of classes: " + e);
            }
        }
    }

    private void start(ServiceProcess service) throws IOException {
        ProcessHandle process = service.start();
        record.add(process);
        process.onExit().thenRun(() -> dead.add(service));
    }
}
