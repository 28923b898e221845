package org.pamir.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** Sends what the other services would: a section and its scorecard for each edit, of all countries in turn. */
final class Scorecards implements AutoCloseable {

    private static final String NARRATIVE = "What is known, how sure it is, and where it was written. ".repeat(30);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Methodology methodology = Methodologies.all().edition("2023").orElseThrow();
    private final Section section = methodology.section("drugs").orElseThrow();
    private final List<Country> countries = List.copyOf(Countries.all().countries());
    private final Map<String, Score> scores = new HashMap<>();
    private int edits;

    Scorecards(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        methodology.indicators().forEach(indicator -> scores.put(indicator.code(), Score.of("5.5")));
    }

    /** Returns when the broker has both; they say that they were made when this was called. */
    void send() throws ExecutionException, InterruptedException {
        Country country = countries.get(edits % countries.size());
        int version = edits / countries.size() + 1;
        edits++;
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Score> written = new LinkedHashMap<>();
        section.indicators()
                .forEach(indicator -> written.put(indicator.code(), Score.of(version % 2 == 0 ? "5" : "6")));
        scores.putAll(written);
        SectionRevised revised = new SectionRevised(
                methodology.edition(),
                country.code(),
                section.code(),
                version,
                version,
                NARRATIVE,
                written,
                List.of(),
                "bench",
                at,
                "");
        var values = methodology.evaluate(scores);
        Future<?> first = send(revised);
        Future<?> second = send(new ScorecardComputed(
                methodology.edition(),
                country.code(),
                version,
                at,
                methodology.id(),
                methodology.quadrant(values).orElse(null),
                values,
                Map.of(section.code(), version),
                revised.cause()));
        first.get();
        second.get();
    }

    @Override
    public void close() {
        producer.close();
    }

    private Future<?> send(Event event) {
        return producer.send(EventRecords.write(event, "/bench", null));
    }
}
