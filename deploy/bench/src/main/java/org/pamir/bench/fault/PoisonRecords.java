package org.pamir.bench.fault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.methodology.Score;

/** Records that look like revisions of sections and are none, each in its own way. */
final class PoisonRecords {

    /** The ways, in turn. */
    private static final List<String> WAYS = List.of(
            "broken json",
            "unknown type",
            "unknown specversion",
            "other schema",
            "large value",
            "null value",
            "wrong key",
            "bad utf-8",
            "score 11",
            "not a number",
            "unknown country",
            "no headers");

    private static final int LARGE = 1_000_000;

    private final Random random;

    PoisonRecords(Random random) {
        this.random = random;
    }

    /** The i-th one; the large ones are rare. */
    ProducerRecord<byte[], byte[]> record(int i) {
        String way = WAYS.get(i % WAYS.size());
        if (way.equals("large value") && i >= WAYS.size()) {
            way = "broken json";
        }
        SectionRevised event = event(way.equals("unknown country") ? "ZZZ" : "TJK");
        ProducerRecord<byte[], byte[]> good = EventRecords.write(event, "/fault-suite", null);
        String json = new String(good.value(), StandardCharsets.UTF_8);
        return switch (way) {
            case "broken json" ->
                with(good, json.substring(0, json.length() - 5).getBytes(StandardCharsets.UTF_8));
            case "unknown type" -> header(good, "ce_type", "assessment.section.withdrawn");
            case "unknown specversion" -> header(good, "ce_specversion", "0.3");
            case "other schema" -> header(good, "ce_dataschema", "/schemas/assessment.section.revised.v9.json");
            case "large value" -> with(good, new byte[LARGE]);
            case "null value" -> with(good, null);
            case "wrong key" ->
                new ProducerRecord<>(
                        good.topic(), null, "2023/KGZ".getBytes(StandardCharsets.UTF_8), good.value(), good.headers());
            case "bad utf-8" -> with(good, json.replace("poison", "\u00ff").getBytes(StandardCharsets.ISO_8859_1));
            case "score 11" ->
                with(good, json.replaceFirst(":2(\\.0)?([,}])", ":11$2").getBytes(StandardCharsets.UTF_8));
            case "not a number" ->
                with(good, json.replaceFirst(":2(\\.0)?([,}])", ":NaN$2").getBytes(StandardCharsets.UTF_8));
            case "no headers" -> new ProducerRecord<>(good.topic(), null, good.key(), good.value());
            default -> good;
        };
    }

    private SectionRevised event(String country) {
        return new SectionRevised(
                "2023",
                country,
                "financial_crimes",
                1,
                1,
                "poison " + random.nextLong(),
                Map.of("financial_crimes", Score.of("2")),
                List.of(),
                "fault suite",
                Instant.EPOCH,
                "");
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> good, byte[] value) {
        return new ProducerRecord<>(good.topic(), null, good.key(), value, good.headers());
    }

    private static ProducerRecord<byte[], byte[]> header(
            ProducerRecord<byte[], byte[]> good, String name, String value) {
        Headers headers = good.headers();
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        return good;
    }
}
