package org.pamir.scoring.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.scoring.LocalBackends;
import org.pamir.scoring.TestBroker;
import org.pamir.scoring.assessment.Edits;

/** Dead letters that are replayed. */
@QuarkusTest
@QuarkusTestResource(LocalBackends.class)
class ReplayTest {

    private final TestBroker broker = new TestBroker();
    private final Random random = new Random(31);

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aReplayedRevisionTakesItsPlaceAndLetsGoOfWhatWaitedForIt() {
        Edits edits = new Edits("2021", "BHS");
        SectionRevised first = edits.any(random);
        SectionRevised second = edits.any(random);
        SectionRevised third = edits.any(random);
        broker.publish(first);
        broker.publish(third);
        broker.scorecards(first.key(), 1);

        broker.publish(DeadLetters.replay(letter(second, "scoring-service")));

        assertThat(TestBroker.versions(broker.scorecards(first.key(), 3))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLetterOfAnotherConsumerIsNoneOfItsBusiness() {
        Edits edits = new Edits("2021", "BHR");
        SectionRevised first = edits.any(random);
        SectionRevised second = edits.any(random);
        broker.publish(first);
        broker.publish(DeadLetters.replay(letter(second, "assessment-service")));

        broker.publish(DeadLetters.replay(letter(first, "scoring-service")));

        // In one partition, so the foreign one came by before.
        assertThat(TestBroker.versions(broker.scorecards(first.key(), 2))).containsExactly(1L, 1L);
    }

    @Test
    void whatFailsAgainIsALetterOfTheSameOriginAgain() {
        SectionRevised known = new Edits("2021", "BGD").any(random);
        SectionRevised contradiction = new Edits("2021", "BGD").any(random);
        broker.publish(known);
        broker.scorecards(known.key(), 1);

        broker.publish(DeadLetters.replay(letter(contradiction, "scoring-service")));

        ConsumerRecord<byte[], byte[]> letter = broker.deadLetter("assessment.section.revised.v1", 5, 4_711);
        assertThat(EventRecords.header(letter.headers(), "dead-letter-reason"))
                .isEqualTo("version 1 is known with other content");
        assertThat(DeadLetters.origin(letter.headers()))
                .contains(new DeadLetters.Origin("assessment.section.revised.v1", 5, 4_711, "scoring-service"));
    }

    /** As if the revision had been at offset 4711 of partition 5. */
    private static ConsumerRecord<byte[], byte[]> letter(SectionRevised revision, String consumer) {
        ProducerRecord<byte[], byte[]> written = EventRecords.write(revision, "/ingest-service", null);
        ProducerRecord<byte[], byte[]> letter =
                DeadLetters.of(received(written, 5, 4_711, written.headers()), consumer, "a bug of ours");
        return received(letter, 0, 0, letter.headers());
    }

    private static ConsumerRecord<byte[], byte[]> received(
            ProducerRecord<byte[], byte[]> record, int partition, long offset, Headers headers) {
        return new ConsumerRecord<>(
                record.topic(),
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                0,
                0,
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }
}
