package org.pamir.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pamir.bench.wire.Head;

/**
 * So many connections, each of which asks again as soon as it was answered. One thread with little to do for each answer, so
 * that what is measured is the server.
 */
final class ClosedLoop {

    private final InetSocketAddress server;
    private final String host;
    private final int connections;

    ClosedLoop(InetSocketAddress server, int connections) {
        this.server = server;
        this.host = server.getHostString() + ":" + server.getPort();
        this.connections = connections;
    }

    /**
     * Answers a second.
     *
     * @param tag for If-None-Match; null for none
     * @param expected status that every answer must have
     * @throws IllegalStateException at any other status
     */
    double rate(String path, String tag, int expected, Duration warmUp, Duration measured) throws IOException {
        ByteBuffer request = request(path, tag);
        List<Connection> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                Connection connection = new Connection(server, selector);
                open.add(connection);
                connection.send(request);
            }
            answers(selector, request, expected, warmUp);
            long began = System.nanoTime();
            long answers = answers(selector, request, expected, measured);
            return answers * 1e9 / (System.nanoTime() - began);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    /** The head of what a path is answered with. */
    Head head(String path) throws IOException {
        try (Selector selector = Selector.open();
                Connection connection = new Connection(server, selector)) {
            connection.send(request(path, null));
            while (!connection.receive()) {
                selector.select(key -> {});
            }
            return connection.head();
        }
    }

    private static long answers(Selector selector, ByteBuffer request, int expected, Duration duration)
            throws IOException {
        long end = System.nanoTime() + duration.toNanos();
        long[] answers = {0};
        while (System.nanoTime() < end) {
            selector.select(
                    key -> {
                        if (answered((Connection) key.attachment(), request, expected)) {
                            answers[0]++;
                        }
                    },
                    1);
        }
        return answers[0];
    }

    private static boolean answered(Connection connection, ByteBuffer request, int expected) {
        try {
            if (!connection.receive()) {
                return false;
            }
            check(connection, expected);
            connection.send(request);
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(Connection connection, int expected) {
        if (connection.head().status() != expected) {
            throw new IllegalStateException("answered " + connection.head().status() + " instead of " + expected);
        }
    }

    private ByteBuffer request(String path, String tag) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n"
                + (tag == null ? "" : "If-None-Match: " + tag + "\r\n") + "\r\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
