package org.pamir.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /** A connection that the system opened from the port of a server would keep the server from its next start. */
    @Test
    void noneIsOneThatTheSystemGivesToClients() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(server.getLocalPort()).isGreaterThan(32_000);
        }

        assertThat(ports(500)).allMatch(port -> port < 32_000).doesNotHaveDuplicates();
    }

    @Test
    void eachIsFreeForAServer() throws Exception {
        for (int port : ports(50)) {
            try (ServerSocket server = new ServerSocket(port)) {
                assertThat(server.getLocalPort()).isEqualTo(port);
            }
        }
    }

    private static List<Integer> ports(int count) {
        return IntStream.range(0, count).mapToObj(number -> FreePort.next()).toList();
    }
}
