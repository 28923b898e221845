package org.pamir.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Many clients of the stream on one thread. Of each event they take the moment that it says it was made: when the edit was
 * accepted, or what the bench has set.
 */
final class Followers implements Runnable, AutoCloseable {

    private static final byte[] DATA = "\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AT = "\"at\":\"".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final Histogram delays = new Histogram(3);
    private volatile int answered;
    private volatile long received;
    private volatile long bytes;
    private volatile boolean isOver;

    /** Where a client is in what it reads. */
    private static final class Reading {
        private final boolean isAttentive;
        private boolean isAnswered;
        private byte[] sought = DATA;
        private int matched;
        private StringBuilder moment;

        private Reading(boolean isAttentive) {
            this.isAttentive = isAttentive;
        }
    }

    Followers(InetSocketAddress server, String path, int clients) throws IOException {
        this(server, Collections.nCopies(clients, path), clients);
    }

    /**
     * @param paths one for each client
     * @param attentive so many of the first clients look at what comes; the others only take it, which costs the machine less
     */
    Followers(InetSocketAddress server, List<String> paths, int attentive) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < paths.size(); i++) {
            byte[] request = ("GET " + paths.get(i)
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            SocketChannel channel = SocketChannel.open(server);
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Reading(i < attentive));
        }
    }

    /** How many clients have had the beginning of their answer. */
    int answered() {
        return answered;
    }

    /** How many events have come, over all attentive clients. */
    long received() {
        return received;
    }

    /** What has come, over all clients. */
    long bytes() {
        return bytes;
    }

    /** Nanoseconds from the sending of an event to its arrival. Only to be read when this is over. */
    Histogram delays() {
        return delays;
    }

    @Override
    public void run() {
        try {
            while (!isOver) {
                selector.select(key -> read((SocketChannel) key.channel(), (Reading) key.attachment()), 100);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot follow", e);
        }
    }

    /** Ends {@link #run} soon. */
    void stop() {
        isOver = true;
    }

    @Override
    public void close() throws IOException {
        stop();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void read(SocketChannel channel, Reading reading) {
        try {
            buffer.clear();
            int more = channel.read(buffer);
            if (more < 0) {
                throw new IOException("the server has ended a stream");
            }
            bytes += more;
        } catch (IOException e) {
            throw new IllegalStateException("a client has lost its stream", e);
        }
        if (!reading.isAnswered) {
            reading.isAnswered = true;
            answered++;
        }
        if (!reading.isAttentive) {
            return;
        }
        Instant moment = Instant.now();
        long now = moment.getEpochSecond() * 1_000_000_000 + moment.getNano();
        buffer.flip();
        while (buffer.hasRemaining()) {
            take(reading, buffer.get(), now);
        }
    }

    private void take(Reading reading, byte next, long now) {
        if (reading.moment != null) {
            if (next != '"') {
                reading.moment.append((char) next);
                return;
            }
            Instant sent = Instant.parse(reading.moment);
            delays.recordValue(Math.max(0, now - sent.getEpochSecond() * 1_000_000_000 - sent.getNano()));
            received++;
            reading.moment = null;
            reading.sought = DATA;
            reading.matched = 0;
            return;
        }
        byte[] sought = reading.sought;
        reading.matched = next == sought[reading.matched] ? reading.matched + 1 : next == sought[0] ? 1 : 0;
        if (reading.matched == sought.length) {
            reading.matched = 0;
            if (sought == DATA) {
                reading.sought = AT;
            } else {
                reading.moment = new StringBuilder(32);
            }
        }
    }
}
