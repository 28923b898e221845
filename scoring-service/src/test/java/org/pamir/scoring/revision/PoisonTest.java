package org.pamir.scoring.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.methodology.Score;
import org.pamir.scoring.LocalBackends;
import org.pamir.scoring.TestBroker;
import org.pamir.scoring.assessment.Edits;

/** A record that cannot be scored goes to the dead letters with its reason, and stops nothing. */
@QuarkusTest
@QuarkusTestResource(LocalBackends.class)
class PoisonTest {

    private static final int ONE_PARTITION = 3;

    private final TestBroker broker = new TestBroker();
    private final Edits edits = new Edits("2021", "ARG");
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        broker.close();
    }

    /** @param reason what the dead letter says */
    record Poison(String name, String reason, ProducerRecord<byte[], byte[]> record) {}

    @Test
    void everyKindOfPoisonBecomesADeadLetterWhileGoodRecordsOfItsPartitionPass() {
        List<SectionRevised> good =
                Stream.generate(() -> edits.any(random)).limit(2).toList();
        List<Poison> poisons = poisons();
        broker.publish(in(ONE_PARTITION, written(good.get(0))));

        List<RecordMetadata> sent = poisons.stream()
                .map(poison -> broker.publish(in(ONE_PARTITION, poison.record())))
                .toList();
        broker.publish(in(ONE_PARTITION, written(good.get(1))));

        assertThat(TestBroker.versions(broker.scorecards(good.get(0).key(), 2))).containsExactly(1L, 2L);
        for (int i = 0; i < poisons.size(); i++) {
            Poison poison = poisons.get(i);
            ConsumerRecord<byte[], byte[]> letter = broker.deadLetter(sent.get(i));
            assertThat(header(letter, "dead-letter-reason")).as(poison.name()).contains(poison.reason());
            assertThat(header(letter, "dead-letter-consumer")).isEqualTo("scoring-service");
            assertThat(header(letter, "dead-letter-topic")).isEqualTo("assessment.section.revised.v1");
            assertThat(letter.key()).as(poison.name()).isEqualTo(poison.record().key());
            assertThat(letter.value())
                    .as(poison.name())
                    .isEqualTo(poison.record().value());
            assertThat(header(letter, "ce_type"))
                    .isEqualTo(EventRecords.header(poison.record().headers(), "ce_type"));
        }
    }

    @Test
    void aRevisionThatContradictsWhatIsKnownBecomesADeadLetter() {
        Edits others = new Edits("2021", "ARM");
        SectionRevised first = others.any(random);
        broker.publish(first);
        broker.scorecards(first.key(), 1);

        RecordMetadata contradiction = broker.publish(new Edits("2021", "ARM").any(random));

        assertThat(header(broker.deadLetter(contradiction), "dead-letter-reason"))
                .isEqualTo("version 1 is known with other content");
    }

    @Test
    void aHeldRevisionThatTurnsOutImpossibleBecomesADeadLetterAsItCame() {
        Edits others = new Edits("2021", "AUS");
        SectionRevised first = others.edit("people", Map.of());
        SectionRevised second = others.edit("trade", Map.of());
        SectionRevised impossible = thirdOfPeople();
        broker.publish(first);
        RecordMetadata held = broker.publish(impossible);
        broker.scorecards(first.key(), 1);

        broker.publish(second);

        ConsumerRecord<byte[], byte[]> letter = broker.deadLetter(held);
        assertThat(header(letter, "dead-letter-reason")).startsWith("revision 3 of people cannot make version 3");
        assertThat(letter.value()).isEqualTo(EventCodec.write(impossible));
        assertThat(header(letter, "ce_id")).isEqualTo("section-revised:2021/AUS/3");
        assertThat(TestBroker.versions(broker.scorecards(first.key(), 2))).containsExactly(1L, 2L);
    }

    @Test
    void ofARecordThatIsTooLargeForTheDeadLettersOnlyItsPlaceIsTold() throws Exception {
        allow(Topic.SECTION_REVISED.topicName(), "3000000");
        byte[] huge = new byte[2_500_000];
        random.nextBytes(huge);

        RecordMetadata sent = broker.publish(with(record -> huge));

        ConsumerRecord<byte[], byte[]> letter = broker.deadLetter(sent);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("2500000 bytes are more than 1000000");
    }

    private List<Poison> poisons() {
        return List.of(
                new Poison("no JSON", "Unrecognized token", with(record -> "no JSON".getBytes(UTF_8))),
                new Poison("half", "Unexpected end-of-input", with(record -> Arrays.copyOf(record, 100))),
                new Poison("null value", "no value", with(record -> null)),
                new Poison("JSON null", "null is not an event", with(record -> "null".getBytes(UTF_8))),
                new Poison("bad UTF-8", "not UTF-8", with(record -> new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})),
                new Poison("large", "1000001 bytes are more than", with(record -> new byte[1_000_001])),
                new Poison(
                        "score 11",
                        "outside the scale",
                        replaced("\"human_trafficking\":5", "\"human_trafficking\":11")),
                new Poison(
                        "score 5.3",
                        "not in half-steps",
                        replaced("\"human_trafficking\":5", "\"human_trafficking\":5.3")),
                new Poison("NaN", "NaN", replaced("\"human_trafficking\":5", "\"human_trafficking\":NaN")),
                new Poison("huge", "", replaced("\"human_trafficking\":5", "\"human_trafficking\":1e999999")),
                new Poison(
                        "stranger",
                        "unknown indicator heroin_trade in people",
                        replaced("human_trafficking", "heroin_trade")),
                new Poison("section", "unknown section cyber", replaced("\"people\"", "\"cyber\"")),
                new Poison("edition", "unknown edition 1999", keyed("1999/ARG", replaced("\"2021\"", "\"1999\""))),
                new Poison("country", "unknown country XXX", keyed("2021/XXX", replaced("\"ARG\"", "\"XXX\""))),
                new Poison("wrong key", "the record's key is not 2021/ARG", keyed("2021/BOL", with(record -> record))),
                new Poison("no key", "the record's key is not 2021/ARG", keyed(null, with(record -> record))),
                new Poison("type", "ce_type is x", headed("ce_type", "x")),
                new Poison("specversion", "ce_specversion is 0.3", headed("ce_specversion", "0.3")),
                new Poison("schema", "ce_dataschema is v9", headed("ce_dataschema", "v9")));
    }

    /** A revision with one score, its data changed. */
    private static ProducerRecord<byte[], byte[]> with(Function<byte[], byte[]> change) {
        SectionRevised revision = new Edits("2021", "ARG").edit("people", Map.of("human_trafficking", Score.of("5")));
        ProducerRecord<byte[], byte[]> written = written(revision);
        return new ProducerRecord<>(
                written.topic(), null, written.key(), change.apply(written.value()), written.headers());
    }

    private static ProducerRecord<byte[], byte[]> replaced(String from, String to) {
        return with(data -> new String(data, UTF_8).replace(from, to).getBytes(UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> keyed(String key, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), null, key == null ? null : key.getBytes(UTF_8), record.value(), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> headed(String header, String value) {
        ProducerRecord<byte[], byte[]> record = with(data -> data);
        record.headers().remove(header).add(header, value.getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> in(int partition, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> written(SectionRevised revision) {
        return EventRecords.write(revision, "/ingest-service", null);
    }

    /** Possible as long as version 2 may be a revision of people. */
    private static SectionRevised thirdOfPeople() {
        Edits people = new Edits("2021", "AUS");
        people.edit("people", Map.of());
        people.edit("people", Map.of());
        return people.edit("people", Map.of());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return EventRecords.header(record.headers(), name);
    }

    private static void allow(String topic, String bytes) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.servers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
