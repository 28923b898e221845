package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.webhook.Hooks.soon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.webhook.Receiver.Request;
import org.pamir.contract.methodology.Score;

/** Several replicas, of which one may die, and a log that does not wait for ever. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TakeoverTest {

    private static final Map<String, Score> SOME = Map.of("heroin_trade", Score.of("8.5"));

    @Inject
    EntityManager entityManager;

    @Inject
    LeaseStore leases;

    @Inject
    ProgressStore progress;

    @Inject
    Results results;

    @Inject
    Intake intake;

    @Inject
    LogStore log;

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        Hooks.deleteAll();
        receiver.close();
    }

    @Test
    void whatAReplicaHoldsNobodyElseSendsUntilItsLeaseIsOver() throws IOException {
        String held = Hooks.active(receiver, of("BRN")).getString("id");
        hold(held, "1 hour");
        try (Receiver witness = new Receiver()) {
            Hooks.active(witness, of("BRN"));
            Broker.send(new EditLog("2025", "BRN").write("drugs", SOME));
            soon().until(() -> witness.events().size() == 3);
            assertThat(receiver.events()).isEmpty();

            update("update webhook_subscription set lease_until = now() - interval '1 second' where id = ?1", held);

            soon().until(() -> receiver.events().size() == 3);
            assertThat(receiver.events())
                    .extracting(Request::type)
                    .containsExactly("assessment.section.revised", "assessment.scorecard.computed", "assessment.moved");
        }
    }

    @Test
    void oneThatHasLostItsLeaseWritesNothing() {
        String id = Hooks.active(receiver, of("BTN")).getString("id");
        hold(id, "1 hour");
        Lease lost = new Lease(id, UUID.randomUUID());
        Subscription before = progress.find(id).orElseThrow();
        Route route = progress.route(id, Instant.now()).orElseThrow();
        Due due = new Due(1, "msg_1", Due.Kind.EVENT, "assessment.moved", Instant.now(), 0);
        Verdict gone = new Verdict(410, "answered 410", true, Optional.empty(), Duration.ZERO);

        boolean goesOn = results.record(lost, route, due, Instant.now(), gone) || intake.takeIn(lost);

        assertThat(goesOn).isFalse();
        assertThat(progress.find(id)).contains(before);
    }

    @Test
    void ofManyThatClaimAtOnceOneGetsEachSubscription() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            ids.add(Hooks.active(receiver, of("MDV")).getString("id"));
        }
        // Left alone until a time that is now only for those who claim here.
        ids.forEach(id -> update(
                "update webhook_subscription set quiet_until = '2100-01-01', position = greatest(0, position - 1) where id = ?1",
                id));
        LogState state = log.state();
        Callable<List<Lease>> claim = () -> leases.claim(false, 100, state, Instant.parse("2101-01-01T00:00:00Z"));
        ExecutorService replicas = Executors.newFixedThreadPool(4);

        List<String> claimed = new ArrayList<>();
        for (Future<List<Lease>> one : replicas.invokeAll(List.of(claim, claim, claim, claim))) {
            one.get().forEach(lease -> claimed.add(lease.subscription()));
        }
        replicas.shutdown();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatLeftTheLogBeforeItWasTakenInIsSaidAndTheRestGoesOn() {
        String id = Hooks.active(receiver, of("MMR")).getString("id");
        hold(id, "1 hour");
        Subscription behind = progress.find(id).orElseThrow();
        Broker.send(new EditLog("2025", "MMR").write("drugs", SOME));
        soon().until(() -> log.state().head() > behind.cursor().position());
        Lease lease = new Lease(id, lease(id));

        QuarkusTransaction.begin();
        try {
            execute("delete from log_entry");
            execute("update log_state set expired_through = head");
            boolean goesOn = intake.takeIn(lease);

            assertThat(goesOn).isTrue();
            assertThat(entityManager
                            .createNativeQuery(
                                    "select data from webhook_delivery where kind = 'resync' and subscription = ?1")
                            .setParameter(1, id)
                            .getSingleResult())
                    .isEqualTo("{\"subscription\":\"" + id + "\",\"after\":\"" + behind.cursor()
                            + "\",\"continues_after\":\"" + log.state().end() + "\"}");
            assertThat(entityManager
                            .createNativeQuery("select position from webhook_subscription where id = ?1")
                            .setParameter(1, id)
                            .getSingleResult())
                    .isEqualTo(log.state().head());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void aReceiverIsToldThatAnotherLogHasBegun() {
        String id = Hooks.active(receiver, of("PHL")).getString("id");
        hold(id, "1 hour");
        Broker.send(new EditLog("2025", "PHL").write("drugs", SOME));
        soon().until(() ->
                log.state().head() > progress.find(id).orElseThrow().cursor().position());
        Subscription before = progress.find(id).orElseThrow();

        // As if another log had begun: what of this one was not sent is lost.
        update("update webhook_subscription set log = 'aaaaaaaaaaaa', lease_until = now() where id = ?1", id);

        soon().until(() -> receiver.events().size() == 4);
        Request resync = receiver.events().get(0);
        assertThat(resync.type()).isEqualTo("webhook.resync");
        assertThat(resync.json().getMap("data"))
                .containsEntry("subscription", id)
                .containsEntry("after", "aaaaaaaaaaaa-" + before.cursor().position())
                .containsEntry(
                        "continues_after",
                        log.state().at(log.state().expiredThrough()).toString());
        assertThat(Hooks.deliveries(id, "").getList("deliveries.type")).contains("webhook.resync");
    }

    private UUID lease(String id) {
        return (UUID) QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("select lease from webhook_subscription where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult());
    }

    private void execute(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    private void hold(String id, String time) {
        update(
                "update webhook_subscription set lease = gen_random_uuid(), lease_until = now() + interval '" + time
                        + "' where id = ?1",
                id);
    }

    private void update(String sql, String parameter) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, parameter)
                        .executeUpdate());
    }

    private static String of(String country) {
        return "{\"edition\": [\"2025\"], \"country\": [\"" + country + "\"]}";
    }
}
