package org.pamir.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Evidence;

/**
 * The broker comes back empty, and everything is published once more. Edits go on all the time, so new versions may stand
 * on the new topic before old ones: that versions ascend there (I5) is no promise any more, that consumers end up with the
 * right state is.
 */
final class LostBroker implements FaultCase {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String fault() {
        return "the broker loses all its data; everything is published once more";
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Set<String> excused() {
        return Set.of("I5");
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.workABit(0.4);
        Cluster cluster = stage.cluster();
        cluster.broker().kill();
        cluster.broker().wipe();
        cluster.broker().start();
        cluster.broker().awaitReady();

        long begin = System.nanoTime();
        Operator operator = new Operator(cluster);
        Replica ingest = cluster.replicas(Service.INGEST).get(0);
        JsonNode requested = operator.post(ingest, "/api/republications", "{}");
        String path = "/api/republications/" + requested.path("id").asLong();
        boolean isDone =
                stage.await(PATIENCE, () -> operator.state(ingest, path).equals("done"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.figure(Figure.fact("everything is published once more", isDone, "true", isDone));
        long found = requested.path("found").asLong();
        stage.figure(Figure.fact("revisions of it", found, "some", found > 0));
        stage.figure(Figure.fact("revisions a second", Math.round(found / seconds), "measured", true));
        stage.workOn();
    }

    @Override
    public void check(Stage stage, Evidence evidence) {
        long known = evidence.revisions().size();
        long published = evidence.log().size();
        stage.figure(Figure.fact("records on the new topic", published, "at least " + known, published >= known));
    }
}
