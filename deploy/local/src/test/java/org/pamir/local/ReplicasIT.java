package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.embedded.FreePort;

/** Somebody who follows the events moves between two replicas, one of which is killed meanwhile. */
class ReplicasIT {

    private static final int EDITS = 200;
    private static final int KILL_AT = 80;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final List<String> COUNTRIES = List.of("TJK", "KGZ", "UZB", "KAZ", "TKM");

    @TempDir
    private Path directory;

    @Test
    void aSubscriberThatMovesBetweenReplicasHasEveryEventOnceAndInOrder() throws Exception {
        try (RunningPamir pamir =
                        RunningPamir.on(directory.resolve("data")).start().awaitReady();
                Replica other = Replica.of(pamir, FreePort.next(), directory.resolve("replica.log"))) {
            other.awaitReady();
            Api api = new Api(pamir);

            CompletableFuture<Map<String, Long>> editing = CompletableFuture.supplyAsync(() -> edit(pamir, api));
            Subscriber subscriber = new Subscriber(List.of(pamir.assessment(), other.address()));
            while (!editing.isDone()) {
                // Some from one replica, some from the other, and what the killed one still gave.
                subscriber.readSome();
            }
            Map<String, Long> versions = editing.get(1, TimeUnit.SECONDS);
            await().atMost(LONG_ENOUGH).pollDelay(Duration.ZERO).until(() -> {
                subscriber.readSome();
                return versions.entrySet().stream().allMatch(last -> subscriber.hasAll(last.getKey(), last.getValue()));
            });

            assertThat(subscriber.replicasUsed()).isEqualTo(2);
            assertThat(subscriber.disorder())
                    .as("with these breaks on the way: %s", subscriber.breaks())
                    .isEmpty();
            versions.forEach((country, last) -> LongStream.rangeClosed(1, last)
                    .forEach(version -> assertThat(subscriber.hasAll(country, version))
                            .as("%s version %d", country, version)
                            .isTrue()));
        }
    }

    /** @return the last version of each country that was acknowledged */
    private static Map<String, Long> edit(RunningPamir pamir, Api api) {
        Map<String, Long> versions = new TreeMap<>();
        for (int number = 0; number < EDITS; number++) {
            if (number == KILL_AT) {
                pamir.process("assessment-service/target").destroyForcibly();
            }
            String country = COUNTRIES.get(number % COUNTRIES.size());
            versions.put(country, edit(api, country, "edit " + number));
        }
        return versions;
    }

    private static long edit(Api api, String country, String narrative) {
        try {
            HttpResponse<String> current = api.section(country, "drugs");
            ObjectNode edit = Api.edit(current);
            edit.put("narrative", narrative);
            JsonNode answer = Api.json(api.put(country, "drugs", Api.etag(current), edit));
            return answer.path("version").asLong();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
