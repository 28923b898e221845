package org.pamir.bench.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** Fifty clients ask for every event there ever was, and read one byte a second. */
final class SlowStreams implements FaultCase {

    private static final int CLIENTS = 50;
    private static final double MORE_MEGABYTES = 50;

    /** All of the heap counts as resident from the start, not when it is first used. */
    private static final List<String> TOUCHED = List.of("-Xms256m", "-XX:+AlwaysPreTouch");

    @Override
    public String id() {
        return "F18";
    }

    @Override
    public String fault() {
        return "50 streams of everything that read a byte a second";
    }

    @Override
    public void run(Stage stage) throws Exception {
        Replica replica = stage.any(Service.ASSESSMENT);
        replica.stop();
        replica.start(TOUCHED, Map.of());
        replica.awaitReady();
        stage.work(0.2);
        long liveBefore = replica.liveHeap();
        long before = replica.vitals().residentKilobytes();
        List<SocketChannel> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                slow.add(connect(replica));
            }
            long most = before;
            long end = System.nanoTime() + (long) (stage.duration().toNanos() * 0.6);
            while (System.nanoTime() < end) {
                slow.removeIf(SlowStreams::isOver);
                most = Math.max(most, replica.vitals().residentKilobytes());
                stage.work(0.02);
            }
            stage.figure(Figure.fact("slow streams still open", slow.size(), "any", true));
            stage.figure(Figure.atMost("more outside of the heap", (most - before) / 1024.0, MORE_MEGABYTES, "MB"));
            stage.figure(Figure.atMost(
                    "more alive on the heap", (replica.liveHeap() - liveBefore) / 1024.0, MORE_MEGABYTES, "MB"));
        } finally {
            for (SocketChannel channel : slow) {
                channel.close();
            }
        }
        stage.workOn();
    }

    private static SocketChannel connect(Replica replica) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
        channel.connect(new InetSocketAddress("localhost", replica.port()));
        channel.write(ByteBuffer.wrap(("GET /api/events?since=2020-01-01T00:00:00Z HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        return channel;
    }

    /** Reads a byte, and tells whether the server has closed it. */
    private static boolean isOver(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
