package org.pamir.bench.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.TopicLog;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

/** Old records come again, many at random; then the read side begins anew at the first one, on its full database. */
final class Duplicates implements FaultCase {

    private static final int A_SECOND = 170;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Override
    public String id() {
        return "F14";
    }

    @Override
    public String fault() {
        return "old records again at random, and all of them to assessment-service";
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.workABit(0.2);
        int again = Math.toIntExact(A_SECOND * stage.duration().toSeconds());
        stage.figure(Figure.fact("records sent again", republish(stage, again), "" + again, true));
        boolean areRead = stage.awaitCaughtUp(Service.ASSESSMENT, PATIENCE);
        stage.figure(Figure.fact("assessment-service has read them again", areRead, "true", areRead));
        stage.work(0.2);

        List<Replica> readers = stage.cluster().replicas(Service.ASSESSMENT);
        stage.cluster().stop(Service.ASSESSMENT);
        boolean isReset = stage.await(PATIENCE, () -> reset(stage.cluster()));
        stage.figure(Figure.fact("assessment-service begins anew", isReset, "true", isReset));
        for (Replica replica : readers) {
            replica.start();
        }
        for (Replica replica : readers) {
            replica.awaitReady();
        }
        stage.workOn();
    }

    private static int republish(Stage stage, int count) throws ExecutionException, InterruptedException {
        String broker = stage.cluster().broker().bootstrapServers();
        List<ConsumerRecord<byte[], byte[]>> log = TopicLog.read(broker, Topic.SECTION_REVISED.topicName());
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                ConsumerRecord<byte[], byte[]> old = log.get(stage.random().nextInt(log.size()));
                sent.add(producer.send(
                        new ProducerRecord<>(old.topic(), old.partition(), old.key(), old.value(), old.headers())));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        return sent.size();
    }

    /** The group must be empty: a member that is going takes a moment to be gone. */
    private static boolean reset(Cluster cluster) {
        Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < TopicSetup.PARTITIONS; partition++) {
                beginning.put(new TopicPartition(topic.topicName(), partition), new OffsetAndMetadata(0));
            }
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.broker().bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.alterConsumerGroupOffsets("assessment-service", beginning)
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the service keeps them itself, beside what it has read. */
    private static void forgetPositions(Cluster cluster) {
        try (Connection connection = cluster.postgres().connect(Service.ASSESSMENT.database());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if to_regclass('consumed_position') is not null then delete from consumed_position; end if;
                    end $$""");
        } catch (SQLException e) {
            throw new IllegalStateException("the positions cannot be forgotten", e);
        }
    }
}
