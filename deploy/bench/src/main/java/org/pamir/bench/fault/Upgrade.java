package org.pamir.bench.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Evidence;
import org.pamir.bench.invariant.TopicLog;
import org.pamir.contract.kafka.Topic;

/**
 * One replica of each service is replaced by a version to come while the other goes on: its migration has added a column to
 * every table, its events have a field more, and it publishes a type of event that today's consumers do not know.
 */
final class Upgrade implements FaultCase {

    /** Those whose events are changed. */
    static final List<Service> PUBLISHERS = List.of(Service.INGEST, Service.SCORING);

    /** Readers first, as an operator does it. */
    private static final List<Service> ORDER = List.of(Service.ASSESSMENT, Service.SCORING, Service.INGEST);

    private static final int OF_UNKNOWN_TYPE = 10;
    private static final int UNKNOWN_TYPE = 1;

    private final List<RecordMetadata> unknown = new ArrayList<>();

    @Override
    public String id() {
        return "F25";
    }

    @Override
    public String fault() {
        return "a next version beside this one: more columns, more fields, another type of event";
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public void run(Stage stage) throws Exception {
        unknown.clear();
        Cluster cluster = stage.cluster();
        stage.workABit(0.2);
        int columns = 0;
        for (Service service : Service.values()) {
            columns += addColumns(cluster, service);
        }
        stage.figure(Figure.fact("columns added", columns, "some", columns > 0));
        boolean allStop = true;
        List<Replica> next = new ArrayList<>();
        for (Service service : ORDER) {
            Replica replica = stage.any(service);
            allStop &= replica.stop();
            replica.start(
                    PUBLISHERS.contains(service) ? Rules.options(rules(service), cluster.folder()) : List.of(),
                    Map.of());
            replica.awaitReady();
            next.add(replica);
        }
        stage.figure(Figure.fact("replicas stop when they are asked to", allStop, "true", allStop));
        sendUnknown(stage);
        stage.work(0.4);
        for (Replica replica : next) {
            // The next case begins with this version alone.
            replica.stop();
            replica.start();
        }
        cluster.awaitReady();
        stage.workOn();
    }

    @Override
    public void check(Stage stage, Evidence evidence) {
        for (Topic topic : List.of(Topic.SECTION_REVISED, Topic.SCORECARD)) {
            long more = TopicLog.read(stage.cluster().broker().bootstrapServers(), topic.topicName()).stream()
                    .filter(record ->
                            record.value() != null && new String(record.value()).startsWith("{\"of_the_next_version\""))
                    .count();
            stage.figure(Figure.fact("events with a field more on " + topic.topicName(), more, "some", more > 0));
        }
        DeadLetterCheck.figures(stage, unknown);
    }

    /** What makes the version to come of a service. */
    static String rules(Service service) {
        return "next-version-" + service.database();
    }

    private static int addColumns(Cluster cluster, Service service) {
        try (Connection connection = cluster.postgres().connect(service.database());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select relname from pg_class join pg_namespace n"
                    + " on n.oid = relnamespace where nspname = 'public' and relkind = 'r'"
                    + " and relname not like 'flyway%'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table " + table + " add column if not exists of_the_next_version text");
            }
            return tables.size();
        } catch (SQLException e) {
            throw new IllegalStateException("the migration of " + service.module() + " fails", e);
        }
    }

    private void sendUnknown(Stage stage) throws Exception {
        PoisonRecords records = new PoisonRecords(stage.random());
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stage.cluster().broker().bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < OF_UNKNOWN_TYPE; i++) {
                unknown.add(producer.send(records.record(UNKNOWN_TYPE)).get());
            }
        }
    }
}
