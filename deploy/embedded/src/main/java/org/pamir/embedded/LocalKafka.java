package org.pamir.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker (KRaft, combined mode) in this process, on loopback. */
public final class LocalKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on data that is kept in a directory; an empty or missing one is formatted first.
     *
     * @param port of the broker; 0 takes a free one. The controller always takes a free one.
     */
    public static LocalKafka start(Path directory, int port) throws Exception {
        Files.createDirectories(directory);
        int brokerPort = port == 0 ? FreePort.next() : port;
        int controllerPort = FreePort.next();
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(directory, brokerPort, controllerPort), false), Time.SYSTEM);
        server.startup();
        return new LocalKafka(server, brokerPort);
    }

    /** Starts a broker on a free port with data in a directory that is deleted at the end of this process. */
    public static LocalKafka startTemporary() throws Exception {
        return start(TemporaryDirectory.create("pamir-kafka"), 0);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws Exception {
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setHasDynamicQuorum(false)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private static Properties settings(Path directory, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://localhost:" + brokerPort + ",CONTROLLER://localhost:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + brokerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", directory.toString()),
                // One node: every internal topic has one copy.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Nothing else joins, so nobody is waited for.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A replica that was killed may be missed sooner than after six seconds.
                Map.entry("group.min.session.timeout.ms", "2000"),
                Map.entry("auto.create.topics.enable", "false"),
                // Offsets of a consumer that is away for long are kept as long as the log itself.
                Map.entry("offsets.retention.minutes", "525600"),
                // The default takes 128 MB for a cleaner that has little to clean here.
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152")));
        return settings;
    }
}
