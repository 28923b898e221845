package org.pamir.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** A connection that is kept alive, with one request on its way at a time. */
final class Line {

    private static final int USUAL_SIZE = 1 << 14;

    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer out;
    private byte[] in = new byte[USUAL_SIZE];
    private int count;
    private Head head;
    private CompletableFuture<Answer> waiting;

    Line(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(server);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(Request request, CompletableFuture<Answer> answer) throws IOException {
        waiting = answer;
        out = ByteBuffer.wrap(request.bytes());
        write();
    }

    /** What is left of the request, once there is room for it. */
    void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Reads what there is; the complete answer, or null as long as it is not. */
    Answer read() throws IOException {
        while (true) {
            if (count == in.length) {
                in = Arrays.copyOf(in, 2 * in.length);
            }
            int read = channel.read(ByteBuffer.wrap(in, count, in.length - count));
            if (read < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (read == 0) {
                return null;
            }
            count += read;
            head = head == null ? Head.read(in, count) : head;
            if (head != null && count >= head.size() + head.length()) {
                return take();
            }
        }
    }

    /** Who waits for the answer; null where nobody does. */
    CompletableFuture<Answer> release() {
        CompletableFuture<Answer> answer = waiting;
        waiting = null;
        return answer;
    }

    void close() throws IOException {
        channel.close();
    }

    private Answer take() throws IOException {
        Answer answer = new Answer(
                Head.read(Arrays.copyOf(in, head.size()), head.size()),
                Arrays.copyOfRange(in, head.size(), head.size() + head.length()));
        count = 0;
        head = null;
        return answer;
    }
}
