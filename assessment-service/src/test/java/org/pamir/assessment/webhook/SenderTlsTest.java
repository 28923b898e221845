package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.assessment.webhook.address.AddressRules;
import org.pamir.assessment.webhook.address.Addresses;
import org.pamir.assessment.webhook.address.Cidr;
import org.pamir.assessment.webhook.address.ReceiverUrl;

/** That an address is pinned must not cost the certificate its meaning. */
class SenderTlsTest {

    private static final String PASSWORD = "changeit";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private HttpsServer server;
    private Path store;

    @TempDir
    private Path directory;

    @BeforeEach
    void serve() throws Exception {
        store = certificate("receiver.test");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theCertificateOfTheNameIsTrusted() {
        Outcome outcome = post("receiver.test", trusting());

        assertThat(SenderTest.text(outcome)).isEqualTo("204 ");
    }

    @Test
    void theCertificateOfAnotherNameIsNot() {
        Outcome outcome = post("other.test", trusting());

        assertThat(SenderTest.text(outcome)).isEqualTo("no TLS connection that can be trusted");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNot() {
        Outcome outcome = post("receiver.test", Sender.options(TIMEOUT));

        assertThat(SenderTest.text(outcome)).isEqualTo("no TLS connection that can be trusted");
    }

    private Outcome post(String host, HttpClientOptions options) {
        Addresses addresses = new Addresses(
                name -> InetAddress.getAllByName("127.0.0.1"), new AddressRules(List.of(Cidr.of("127.0.0.0/8"))));
        Sender sender = new Sender(vertx.createHttpClient(options), addresses, TIMEOUT, Clock.systemUTC());
        return sender.post(new ReceiverUrl("", true, host, server.getAddress().getPort(), "/"), Map.of(), new byte[0]);
    }

    private HttpClientOptions trusting() {
        return Sender.options(TIMEOUT)
                .setTrustOptions(new JksOptions().setPath(store.toString()).setPassword(PASSWORD));
    }

    private Path certificate(String name) throws Exception {
        Path store = directory.resolve("receiver.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "receiver",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(directory.resolve("keytool.log")))
                .isZero();
        return store;
    }
}
