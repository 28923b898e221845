package org.pamir.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends HTTP/1.1 requests to one server with as little work as there can be, for whoever measures shares the machine: one
 * thread, connections that are kept. Answers must say their length. What waits for an answer runs on that thread and must
 * not wait itself.
 */
public final class Client implements AutoCloseable {

    private record Exchange(Request request, CompletableFuture<Answer> answer) {}

    private final InetSocketAddress server;
    private final int mostConnections;
    private final Selector selector;
    private final Queue<Exchange> asked = new ConcurrentLinkedQueue<>();
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Set<Line> open = new HashSet<>();
    private final Thread thread = new Thread(this::work, "client");
    private volatile boolean isClosed;

    /** @param mostConnections beyond which requests wait for one that becomes free, which their delays then show */
    public Client(URI server, int mostConnections) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.mostConnections = mostConnections;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Fails with an {@link IOException} if the connection does. */
    public CompletableFuture<Answer> send(Request request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        asked.add(new Exchange(request, answer));
        selector.wakeup();
        return answer;
    }

    @Override
    public void close() {
        isClosed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (selector) {
            while (!isClosed) {
                selector.select(this::serve);
                begin();
            }
            for (Line line : Set.copyOf(open)) {
                drop(line, new IOException("closed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        while (!asked.isEmpty() && (!idle.isEmpty() || open.size() < mostConnections)) {
            Exchange exchange = asked.remove();
            Line line = null;
            try {
                line = line();
                line.send(exchange.request(), exchange.answer());
            } catch (IOException e) {
                if (line != null) {
                    drop(line, e);
                }
                exchange.answer().completeExceptionally(e);
            }
        }
    }

    private Line line() throws IOException {
        Line line = idle.poll();
        if (line == null) {
            line = new Line(server, selector);
            open.add(line);
        }
        return line;
    }

    private void serve(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            if (key.isWritable()) {
                line.write();
            }
            if (key.isReadable()) {
                Answer answer = line.read();
                if (answer != null) {
                    idle.push(line);
                    line.release().complete(answer);
                }
            }
        } catch (IOException e) {
            drop(line, e);
        }
    }

    private void drop(Line line, IOException reason) {
        open.remove(line);
        idle.remove(line);
        try {
            line.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        CompletableFuture<Answer> waiting = line.release();
        if (waiting != null) {
            waiting.completeExceptionally(reason);
        }
    }
}
