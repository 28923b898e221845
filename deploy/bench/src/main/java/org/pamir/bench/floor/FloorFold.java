package org.pamir.bench.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;

/** Keeps an assessment's scores, computes all its measures by the real methodology, and sends them on. */
final class FloorFold implements FloorStage.Batch, AutoCloseable {

    private static final String SCHEMA = """
            create table held (country text, section text, revision int not null, scores jsonb not null,
                primary key (country, section))""";

    private final Map<String, Map<String, Score>> scores = new HashMap<>();
    private final FloorTopic scorecards;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Connection connection;
    private final PreparedStatement keep;

    FloorFold(FloorDatabase database, FloorTopic scorecards) throws SQLException {
        this.scorecards = scorecards;
        producer = FloorTopic.producer(scorecards.servers());
        database.execute(SCHEMA);
        connection = database.connect();
        keep = connection.prepareStatement("insert into held values (?, ?, ?, ?::jsonb) on conflict (country, section)"
                + " do update set revision = excluded.revision, scores = excluded.scores"
                + " where held.revision < excluded.revision");
    }

    @Override
    public void handle(ConsumerRecords<byte[], byte[]> records) throws SQLException, MalformedEventException {
        List<ProducerRecord<byte[], byte[]>> computed = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            SectionRevised revised = EventRecords.read(record, EventType.SECTION_REVISED, SectionRevised.class);
            keep.setString(1, revised.country());
            keep.setString(2, revised.section());
            keep.setInt(3, revised.revision());
            keep.setString(4, FloorLedger.json(revised));
            keep.addBatch();
            computed.add(scorecards.record(scorecard(revised)));
        }
        keep.executeBatch();
        connection.commit();
        computed.forEach(producer::send);
        producer.flush();
    }

    private ScorecardComputed scorecard(SectionRevised revised) {
        Map<String, Score> all = scores.computeIfAbsent(revised.country(), country -> allScored());
        all.putAll(revised.scores());
        var values = FloorEdit.METHODOLOGY.evaluate(all);
        return new ScorecardComputed(
                revised.edition(),
                revised.country(),
                revised.version(),
                revised.at(),
                FloorEdit.METHODOLOGY.id(),
                FloorEdit.METHODOLOGY.quadrant(values).orElse(null),
                values,
                Map.of(revised.section(), revised.revision()),
                revised.cause());
    }

    /** As if the other sections had been written before, so that every composite has to be computed. */
    private static Map<String, Score> allScored() {
        Map<String, Score> all = new HashMap<>();
        for (Indicator indicator : FloorEdit.METHODOLOGY.indicators()) {
            all.put(indicator.code(), Score.of("5.5"));
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        connection.close();
    }
}
