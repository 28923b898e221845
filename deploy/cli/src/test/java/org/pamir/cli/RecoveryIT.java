package org.pamir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do with the command line when something was lost on the way. */
@ExtendWith(DeskOfTest.class)
class RecoveryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "assessment.section.revised.v1";

    @Test
    void revisionsArePublishedOnceMoreAndComparedWithTheTopic(Desk desk) throws Exception {
        desk.importScores("BTN");
        Terminal admin = desk.terminal("admin");

        run(admin, "republish", "--edition", "2021", "--country", "BTN", "--wait");
        assertThat(admin.out()).containsPattern("^republication \\d+: 1 revisions sent\n$");
        run(admin, "republish", "--country", "BTN", "--since", "2999-01-01T00:00:00Z", "--json");
        assertThat(admin.json().at("/republication/found").asLong()).isZero();

        run(admin, "reconcile", "--wait");
        assertThat(admin.out()).contains("the topic has all of ");
        assertThat(desk.terminal("publisher").run("republish")).isEqualTo(4);
    }

    @Test
    void whatAConsumerCannotTakeIsShownAndSettled(Desk desk) throws Exception {
        Terminal admin = desk.terminal("admin");
        poison(desk, "2021/LAO");

        await().atMost(PATIENCE).untilAsserted(() -> {
            run(admin, "dead-letters", "--consumer", "scoring-service", "--state", "waiting");
            assertThat(admin.out()).contains("waiting").contains("2021/LAO").contains(TOPIC + "/");
        });
        String id = admin.out()
                .lines()
                .filter(line -> line.contains("2021/LAO"))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];

        run(admin, "dead-letters", "show", id);
        assertThat(admin.out()).contains("key      2021/LAO", "value    (base64) Pz8/", "history  ", " received");

        assertThat(admin.run("dead-letters", "discard", "--expected", "99", "--topic", TOPIC, "-m", "?"))
                .isEqualTo(3);
        assertThat(admin.err()).contains("hint: look at them");

        run(admin, "dead-letters", "replay", id);
        assertThat(admin.out()).contains(id + "  replayed");
        run(admin, "dead-letters", "discard", id, "-m", "Not ours.", "--json");
        assertThat(admin.json().at("/dead_letters/0/state").asText()).isEqualTo("discarded");
        assertThat(admin.run("dead-letters", "replay", id)).isEqualTo(3);
        assertThat(admin.err()).contains(id + ": It was discarded");
    }

    private static void poison(Desk desk, String key) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", desk.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPIC, key.getBytes(StandardCharsets.UTF_8), "???".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static void run(Terminal terminal, String... arguments) {
        assertThat(terminal.run(arguments))
                .as("%s%n%s", terminal.out(), terminal.err())
                .isZero();
    }
}
