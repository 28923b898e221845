package org.pamir.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.pamir.bench.wire.Head;

/** One connection that is kept alive, with one request on its way at a time. */
final class Connection implements AutoCloseable {

    private static final int LARGEST_HEAD = 2048;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private final byte[] beginning = new byte[LARGEST_HEAD];
    private Head head;
    /** Bytes of the body that are yet to come; -1 while the head is read. */
    private long missing = -1;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(ByteBuffer request) throws IOException {
        ByteBuffer bytes = request.duplicate();
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("a request that does not fit into a socket's buffer");
        }
    }

    /** Reads what there is; true once the answer is complete. */
    boolean receive() throws IOException {
        while (true) {
            int count = channel.read(in);
            if (count < 0) {
                throw new IOException("the server closed the connection");
            }
            if (count == 0) {
                return false;
            }
            if (missing < 0) {
                readHead();
            } else {
                missing -= count;
                in.clear();
            }
            if (missing == 0) {
                missing = -1;
                return true;
            }
        }
    }

    /** Of the last answer. */
    Head head() {
        return head;
    }

    private void readHead() throws IOException {
        int count = Math.min(in.position(), LARGEST_HEAD);
        in.get(0, beginning, 0, count);
        head = Head.read(beginning, count);
        if (head != null) {
            missing = head.length() - (in.position() - head.size());
            in.clear();
        } else if (count == LARGEST_HEAD) {
            throw new IOException("a head of more than " + LARGEST_HEAD + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
