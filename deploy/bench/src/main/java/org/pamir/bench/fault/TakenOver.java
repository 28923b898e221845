package org.pamir.bench.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Attempt;
import org.pamir.bench.load.Edition;

/** A replica of each service is killed, one after the other, and stays away: the one that is left does its work too. */
final class TakenOver implements FaultCase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final double SHOWN_SECONDS = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String id() {
        return "F30";
    }

    @Override
    public String fault() {
        return "kill -9 one replica of each service in turn; the other one takes over";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        for (Service service : Service.values()) {
            stage.workABit(0.2);
            Replica victim = stage.any(service);
            Replica reader = stage.cluster().replicas(Service.ASSESSMENT).stream()
                    .filter(replica -> replica != victim)
                    .findFirst()
                    .orElseThrow();

            long killed = System.nanoTime();
            victim.kill();
            stage.rest(A_SECOND);
            Map<String, Long> accepted = accepted(stage, killed);
            int edits = accepted.size();
            boolean allShown = stage.await(PATIENCE, () -> {
                accepted.entrySet().removeIf(edit -> isShown(reader, edit.getKey(), edit.getValue()));
                return accepted.isEmpty();
            });
            double seconds = (System.nanoTime() - killed) / 1e9;

            stage.figure(Figure.fact("assessments edited in the next second", edits, "some", edits > 0));
            stage.figure(Figure.fact("their edits are shown", allShown, "true", allShown));
            stage.figure(Figure.atMost("until they are, without " + service.module(), seconds, SHOWN_SECONDS, "s"));
            victim.start();
            victim.awaitReady();
        }
        stage.workOn();
    }

    /** The last version of each assessment that was edited since. */
    private static Map<String, Long> accepted(Stage stage, long since) {
        Map<String, Long> versions = new HashMap<>();
        for (Attempt attempt : stage.answered(since, System.nanoTime())) {
            if (attempt.answer().isAcknowledged() && attempt.answer().version() > 0) {
                versions.merge(attempt.edit().country(), attempt.answer().version(), Math::max);
            }
        }
        return versions;
    }

    private boolean isShown(Replica reader, String country, long version) {
        HttpRequest request = HttpRequest.newBuilder(
                        reader.address().resolve(Edition.path(country) + "?min_version=" + version))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            throw new IllegalStateException(reader.name() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + country + " was looked at", e);
        }
    }
}
