package org.pamir.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether somebody listens already, before anything is started that would fail half way. */
final class Ports {

    private Ports() {}

    static void demandFree(Settings settings) throws StartFailure {
        for (String setting : settings.portsToListenOn()) {
            int port = settings.port(setting);
            if (isTaken(port)) {
                throw new StartFailure(
                        "port %d is taken: set %s to a free one, or stop what listens there".formatted(port, setting));
            }
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
