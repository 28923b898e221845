package org.pamir.bench.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** A thousand clients of the stream connect, are cut off by a reset, and come back with their last id. */
final class StreamStorm implements FaultCase {

    private static final int CLIENTS = 1_000;
    private static final int ROUNDS = 3;
    private static final double STEADY_SECONDS = 10;
    private static final int FILES_MORE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Override
    public String id() {
        return "F19";
    }

    @Override
    public String fault() {
        return "1,000 streams connect, are reset and connect again, three times";
    }

    @Override
    public void run(Stage stage) throws Exception {
        Replica replica = stage.any(Service.ASSESSMENT);
        int before = replica.vitals().openFiles();
        String id = stage.load().captures().get(0).last();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            int answered = storm(replica, id);
            stage.figure(Figure.fact("streams answered", answered, "" + CLIENTS, answered == CLIENTS));
            stage.figure(
                    Figure.atMost("until all are answered", (System.nanoTime() - begin) / 1e9, STEADY_SECONDS, "s"));
        }
        boolean isBack = stage.await(PATIENCE, () -> replica.vitals().openFiles() <= before + FILES_MORE);
        int after = replica.vitals().openFiles();
        stage.figure(Figure.fact("open files afterwards", after, "about %d as before".formatted(before), isBack));
        stage.workOn();
    }

    /** @return how many had the beginning of their answer; all are reset then */
    private static int storm(Replica replica, String id) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(
                ("GET /api/events?type=section HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Last-Event-ID: " + id + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CLIENTS; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", replica.port()));
                channel.write(request.duplicate());
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            int[] answered = {0};
            ByteBuffer buffer = ByteBuffer.allocate(1024);
            while (answered[0] < CLIENTS && System.nanoTime() < deadline) {
                selector.select(
                        key -> {
                            buffer.clear();
                            answered[0] += isAnswered((SocketChannel) key.channel(), buffer) ? 1 : 0;
                            key.interestOps(0);
                        },
                        100);
            }
            for (SelectionKey key : selector.keys()) {
                // To close with nothing to wait for is a reset.
                ((SocketChannel) key.channel()).setOption(StandardSocketOptions.SO_LINGER, 0);
                key.channel().close();
            }
            return answered[0];
        }
    }

    private static boolean isAnswered(SocketChannel channel, ByteBuffer buffer) {
        try {
            return channel.read(buffer) > 0
                    && new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII)
                            .startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
