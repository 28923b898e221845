package org.pamir.assessment.stream;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What the streams of events cost, and how they end. */
@ConfigMapping(prefix = "pamir.stream")
interface StreamConfig {

    /** So many may be connected to this replica; one more is told to come back (503). Each takes a file descriptor. */
    int mostClients();

    /** How often a quiet connection shows that it is alive. Shorter finds dead ones sooner and costs a packet each. */
    Duration heartbeat();

    /** How often a canary is sent to those who asked for it. */
    Duration canaryEvery();

    /** How long a client waits before it connects again, told to it as {@code retry:}; spread out when many are closed. */
    Duration retry();

    /**
     * How long a connection may live, shortened by up to a fifth at random. Shorter spreads clients over new replicas
     * sooner and makes them reconnect more often.
     */
    Duration life();

    /** Bytes that wait for a client before nothing more is written to it; the memory that a slow one may hold. */
    int queueBytes();

    /** A client that has taken nothing for so long, although something waits for it, is told to resync and closed. */
    Duration stalledFor();

    /** Bytes of the newest events that are kept in memory for all clients: whoever is farther behind reads the database. */
    int tailBytes();

    /** So many read the database at a time for clients that catch up. More is sooner there, and takes connections from readers. */
    int catchUpThreads();

    /** Bytes of events that a client that catches up reads at once. */
    int catchUpBytes();

    /** Bytes of such events that are kept for others who are as far behind; in memory up to three times as much. */
    long catchUpKept();
}
