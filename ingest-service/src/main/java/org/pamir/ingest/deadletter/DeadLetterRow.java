package org.pamir.ingest.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A letter as it is stored; its content, which may be large, is read apart. */
@Entity
@Table(name = "dead_letter")
class DeadLetterRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    Long id;

    String topic;
    int partition;

    @Column(name = "\"offset\"")
    long offset;

    Instant at;

    @Column(name = "origin_topic")
    String originTopic;

    @Column(name = "origin_partition")
    Integer originPartition;

    @Column(name = "origin_offset")
    Long originOffset;

    String consumer;
    String reason;
    String subject;

    @Column(name = "has_content")
    boolean hasContent;

    String state;
    int replays;

    @Column(name = "failed_again")
    Long failedAgain;

    DeadLetter letter() {
        return new DeadLetter(
                id,
                new Place(topic, partition, offset),
                at,
                originTopic == null ? null : new Place(originTopic, originPartition, originOffset),
                consumer,
                reason,
                subject,
                hasContent,
                LetterState.of(state).orElseThrow(),
                replays,
                failedAgain);
    }

    /** Bytes become base64, and control characters escapes: PostgreSQL takes it as a text. */
    static String json(List<Content.Header> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("headers that cannot be written", e);
        }
    }

    static List<Content.Header> headers(String json) {
        try {
            return List.of(JSON.readValue(json, Content.Header[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers that cannot be read", e);
        }
    }
}
