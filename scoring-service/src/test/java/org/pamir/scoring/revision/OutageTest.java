package org.pamir.scoring.revision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.Topic;
import org.pamir.scoring.LocalBackends;
import org.pamir.scoring.TestBroker;
import org.pamir.scoring.assessment.Edits;

/** While something is away, revisions wait; nothing is lost, skipped or dead-lettered. */
@QuarkusTest
@QuarkusTestResource(LocalBackends.class)
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    LocalBackends.BrokerSwitch brokerSwitch;
    private final TestBroker broker = new TestBroker();
    private final Random random = new Random(13);

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void revisionsWaitForADatabaseThatIsAway() throws Exception {
        List<SectionRevised> log = log("BEL", 3);
        broker.publish(log.get(0));
        broker.scorecards(log.get(0).key(), 1);
        takeDatabaseAway();
        RecordMetadata waiting = broker.publish(log.get(1));
        await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 503);

        bringDatabaseBack();

        broker.publish(log.get(2));
        assertThat(TestBroker.versions(broker.scorecards(log.get(0).key(), 3))).containsExactly(1L, 2L, 3L);
        assertThat(TestBroker.versions(broker.movements(log.get(0).key(), 3))).containsExactly(1L, 2L, 3L);
        await().atMost(PATIENCE).until(() -> committed(waiting) > waiting.offset());
    }

    @Test
    void aBatchIsNotAcknowledgedBeforeAllOfItIsSent() throws Exception {
        SectionRevised edit = log("BTN", 1).get(0);
        setLargestMovement("100");
        RecordMetadata refused = broker.publish(edit);
        List<ConsumerRecord<byte[], byte[]>> again = broker.scorecards(edit.key(), 2);
        assertThat(again.get(1).value()).isEqualTo(again.get(0).value());
        assertThat(committed(refused)).isLessThanOrEqualTo(refused.offset());

        setLargestMovement("1048588");

        assertThat(TestBroker.versions(broker.movements(edit.key(), 1))).containsExactly(1L);
        await().atMost(PATIENCE).until(() -> committed(refused) > refused.offset());
    }

    @Test
    void theServiceGoesOnWithABrokerThatWasAway() throws Exception {
        List<SectionRevised> log = log("BRA", 2);
        broker.publish(log.get(0));
        broker.scorecards(log.get(0).key(), 1);

        brokerSwitch.without(
                () -> assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200));

        RecordMetadata second = broker.publish(log.get(1));
        assertThat(TestBroker.versions(broker.movements(log.get(0).key(), 2))).contains(1L, 2L);
        await().atMost(PATIENCE).until(() -> committed(second) > second.offset());
    }

    private List<SectionRevised> log(String country, int length) {
        Edits edits = new Edits("2023", country);
        return Stream.generate(() -> edits.any(random)).limit(length).toList();
    }

    private static long committed(RecordMetadata record) throws Exception {
        try (Admin admin = admin()) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets("scoring-service")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(record.topic(), record.partition()));
            return offset == null ? 0 : offset.offset();
        }
    }

    private static void setLargestMovement(String bytes) throws Exception {
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topic.MOVEMENT.topicName()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void takeDatabaseAway() throws SQLException {
        onServer("alter database scoring with allow_connections false");
        onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'scoring'");
    }

    private static void bringDatabaseBack() throws SQLException {
        onServer("alter database scoring with allow_connections true");
    }

    private static void onServer(String sql) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection connection =
                        DriverManager.getConnection(url.replaceFirst("/scoring$", "/postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestBroker.servers()));
    }
}
