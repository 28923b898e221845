package org.pamir.bench.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.bench.invariant.Evidence;
import org.pamir.bench.invariant.TopicLog;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/**
 * The versions of an assessment come in another order, one is missing and comes late. The assessment is of an edition
 * that nobody edits here: what is wrong about its order is ours.
 */
final class OutOfOrder implements FaultCase {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2021").orElseThrow();
    private static final List<Long> ORDER = List.of(1L, 2L, 5L, 3L, 4L, 7L);
    private static final long MISSING = 6;
    private static final long ALL = 7;

    private AssessmentKey key;

    @Override
    public String id() {
        return "F15";
    }

    @Override
    public String fault() {
        return "versions in the order 1 2 5 3 4 7, the 6th late";
    }

    @Override
    public void run(Stage stage) throws Exception {
        List<String> countries = new ArrayList<>(List.of("TJK", "KGZ", "UZB", "KAZ", "AFG", "IRN", "PAK", "CHN"));
        key = new AssessmentKey("2021", countries.get(stage.random().nextInt(countries.size())));
        stage.workABit(0.2);
        send(stage, ORDER);
        stage.work(0.4);
        long before = highest(stage);
        stage.figure(Figure.fact("highest scorecard while the 6th is missing", before, "at most 5", before <= 5));
        send(stage, List.of(MISSING));
        stage.workOn();
    }

    @Override
    public void check(Stage stage, Evidence evidence) {
        long after = highest(stage);
        stage.figure(Figure.fact("highest scorecard with the 6th", after, "7", after == ALL));
    }

    private long highest(Stage stage) {
        return TopicLog.read(stage.cluster().broker().bootstrapServers(), Topic.SCORECARD.topicName()).stream()
                .filter(record -> record.key() != null && new String(record.key()).equals(key.toString()))
                .mapToLong(OutOfOrder::version)
                .max()
                .orElse(0);
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) {
        String id = EventRecords.header(record.headers(), "ce_id");
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }

    private void send(Stage stage, List<Long> versions) throws Exception {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stage.cluster().broker().bootstrapServers());
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long version : versions) {
                sent.add(producer.send(EventRecords.write(event(version), "/fault-suite", null)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private SectionRevised event(long version) {
        Section section = METHODOLOGY.sections().get(0);
        Map<String, Score> scores = new TreeMap<>();
        for (Indicator indicator : section.indicators()) {
            scores.put(indicator.code(), new Score((int) (2 + version)));
        }
        return new SectionRevised(
                key.edition(),
                key.country(),
                section.code(),
                (int) version,
                version,
                "Version " + version + ".",
                scores,
                List.of(),
                "fault suite",
                Instant.EPOCH.plusSeconds(version),
                "");
    }
}
