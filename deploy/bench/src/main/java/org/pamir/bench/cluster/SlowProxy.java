package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pamir.embedded.FreePort;

/** Stands before a server on loopback and lets everything that is sent to it arrive later. */
public final class SlowProxy implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Duration delay;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "slow-proxy");
        thread.setDaemon(true);
        return thread;
    });

    /** @param target port of the server */
    public SlowProxy(int target, Duration delay) throws IOException {
        this.door = new ServerSocket(FreePort.next(), 200, InetAddress.getLoopbackAddress());
        this.target = target;
        this.delay = delay;
        threads.execute(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(server);
                threads.execute(() -> carry(client, server, delay));
                threads.execute(() -> carry(server, client, Duration.ZERO));
            }
        } catch (IOException e) {
            // Closed, or the server is away: whoever connects is told by the end of the connection.
            return;
        }
    }

    private void carry(Socket from, Socket to, Duration late) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                Thread.sleep(late.toMillis());
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One of the two is gone, and the other learns it by this.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }
}
