package org.pamir.scoring.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.scoring.assessment.Assessment;
import org.pamir.scoring.assessment.AssessmentFold;
import org.pamir.scoring.assessment.Edits;
import org.pamir.scoring.assessment.Standings;

/** What is written validates against the released schemas; what others may write is accepted. */
class ContractTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Random random = new Random(23);

    static Stream<String> examples() {
        return ContractResources.lines("examples/index.txt").stream()
                .filter(name -> name.startsWith("assessment.section.revised.v1/"));
    }

    static Stream<Methodology> methodologies() {
        return Methodologies.all().methodologies().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfARevisedSectionIsAccepted(String example) throws Exception {
        byte[] data = ContractResources.text("examples/" + example).getBytes(UTF_8);
        SectionRevised event = EventCodec.read(data, SectionRevised.class);
        ProducerRecord<byte[], byte[]> written = EventRecords.write(
                EventType.SECTION_REVISED, event.key(), event.version(), event.at(), data, "/ingest-service", null);

        Delivery delivery = Delivery.read(new ConsumerRecord<>(
                written.topic(),
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                0,
                0,
                written.key(),
                written.value(),
                written.headers(),
                Optional.empty()));

        assertThat(delivery.revision().cause()).isEqualTo(event.cause());
    }

    @ParameterizedTest
    @MethodSource("methodologies")
    void everyScorecardAndMovementValidates(Methodology methodology) {
        Standings standings = new Standings(methodology);
        for (String country : List.of("TJK", "KGZ", "AFG")) {
            Edits edits = new Edits(methodology.edition(), country);
            AssessmentFold fold = new AssessmentFold(standings.of(country), Map.of());
            List<SectionRevised> log = Stream.concat(
                            edits.complete(random).stream(),
                            Stream.generate(() -> edits.any(random)).limit(30))
                    .toList();

            for (SectionRevised revision : log) {
                Assessment next = fold.take(revision).versions().get(0);

                assertThat(violations(standings.advance(next))).isEmpty();
                assertThat(violations(next.scorecard())).isEmpty();
            }
        }
    }

    @Test
    void aScorecardThatLacksAFieldWouldBeNoticed() {
        Schema schema =
                SCHEMAS.getSchema(ContractResources.text("schemas/" + EventType.SCORECARD_COMPUTED.schemaFile()));

        assertThat(schema.validate("{\"edition\": \"2021\"}", InputFormat.JSON)).isNotEmpty();
    }

    private static List<?> violations(Event event) {
        Schema schema = SCHEMAS.getSchema(
                ContractResources.text("schemas/" + EventType.of(event).schemaFile()));
        return schema.validate(new String(EventCodec.write(event), UTF_8), InputFormat.JSON);
    }
}
