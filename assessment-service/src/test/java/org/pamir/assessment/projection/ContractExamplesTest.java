package org.pamir.assessment.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventExamples;
import org.pamir.contract.event.EventExamples.Example;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.EventRecords;

/** The curated examples are what other services are tested to send. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContractExamplesTest {

    @Inject
    HistoryStore history;

    @Inject
    EntityManager entityManager;

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyExampleOfTheContractIsTakenIn(EventType type) throws Exception {
        List<Example> examples = EventExamples.of(type);

        assertThat(examples).isNotEmpty();
        for (Example example : examples) {
            Fact fact = ProjectionHandler.read(record(type, example));
            assertThat(kept(fact)).as(example.name()).isEqualTo(fact.data());
        }
    }

    /** Into an empty history; all of it is taken back. */
    private byte[] kept(Fact fact) throws SQLException {
        QuarkusTransaction.begin();
        try {
            entityManager
                    .createNativeQuery("truncate current_version, scorecard, section_revision, movement")
                    .executeUpdate();
            history.take(List.of(fact), Map.of());
            return (byte[]) entityManager
                    .createNativeQuery("select data from " + Table.of(fact.type()), byte[].class)
                    .getSingleResult();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(EventType type, Example example) throws Exception {
        byte[] json = example.json().getBytes(StandardCharsets.UTF_8);
        Event event = EventCodec.read(json, type.dataClass());
        ProducerRecord<byte[], byte[]> sent = EventRecords.write(event, "/example", null);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), json);
        for (Header header : sent.headers()) {
            record.headers().add(header);
        }
        return record;
    }
}
