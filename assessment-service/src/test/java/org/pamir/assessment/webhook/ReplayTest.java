package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.webhook.Hooks.ALPHA;
import static org.pamir.assessment.webhook.Hooks.as;
import static org.pamir.assessment.webhook.Hooks.soon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.webhook.Receiver.Request;
import org.pamir.contract.methodology.Score;

/** What was, once more; what waits, for longer; and what is over, forgotten. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReplayTest {

    private static final Map<String, Score> SOME = Map.of("heroin_trade", Score.of("8.5"));

    @Inject
    EntityManager entityManager;

    @Inject
    DeliveryPruning pruning;

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
    void aReplaySendsEverythingAfterACursorOnceMoreWithTheSameIds() {
        String id = Hooks.active(receiver, of("TON")).getString("id");
        EditLog tonga = new EditLog("2025", "TON");
        Broker.send(tonga.write("drugs", SOME));
        Broker.send(tonga.write("drugs", Map.of("heroin_trade", Score.of("9"))));
        soon().until(() -> Hooks.delivered(id) == 7);
        List<String> sent = receiver.events().stream().map(Request::id).toList();
        String second = sent.get(1).substring(sent.get(1).lastIndexOf('_') + 1);

        Response answer = replay(id, "{\"from\": \"" + second + "\"}");

        answer.then().statusCode(202);
        soon().until(() -> receiver.events().size() == 10);
        assertThat(receiver.events().subList(6, 10))
                .extracting(Request::id)
                .containsExactlyElementsOf(sent.subList(2, 6));
    }

    @Test
    void aReplaySinceAnInstantBeginsWithTheFirstEventThatIsNotOlder() {
        String id = Hooks.active(receiver, of("VNM")).getString("id");
        Broker.send(new EditLog("2025", "VNM").write("drugs", SOME));
        soon().until(() -> receiver.events().size() == 3);

        Response answer = replay(id, "{\"since\": \"" + EditLog.at(1) + "\"}");

        answer.then().statusCode(202);
        soon().until(() -> receiver.events().size() == 6);
        assertThat(receiver.events().subList(3, 6))
                .extracting(Request::id)
                .containsExactlyElementsOf(receiver.events().subList(0, 3).stream()
                        .map(Request::id)
                        .toList());
    }

    @Test
    void whatIsStillToComeCannotBeReplayed() {
        String id = Hooks.active(receiver, of("TON")).getString("id");
        String cursor = Hooks.one(id).getString("cursor");
        String log = cursor.substring(0, cursor.indexOf('-'));

        Response answer = replay(id, "{\"from\": \"" + log + "-999999999\"}");

        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains("beyond " + log);
    }

    @Test
    void aPauseKeepsEverythingForLater() throws IOException {
        String id = Hooks.active(receiver, of("THA")).getString("id");
        change(id, "{\"state\": \"paused\"}");
        try (Receiver witness = new Receiver()) {
            Hooks.active(witness, of("THA"));
            Broker.send(new EditLog("2025", "THA").write("drugs", SOME));
            soon().until(() -> witness.events().size() == 3);
        }
        assertThat(receiver.events()).isEmpty();

        change(id, "{\"state\": \"active\"}");

        soon().until(() -> receiver.events().size() == 3);
    }

    @Test
    void whatIsOverForLongIsForgotten() {
        String id = Hooks.active(receiver, of("SGP")).getString("id");
        as(ALPHA).post("/api/webhooks/" + id + "/secret").then().statusCode(200);
        assertThat(Hooks.deliveries(id, "").getList("deliveries")).hasSize(1);
        update("update webhook_delivery set ended_at = now() - interval '31 days' where subscription = ?1", id);
        update("update webhook_subscription set old_secret_until = now() where id = ?1", id);

        pruning.run();

        assertThat(Hooks.deliveries(id, "").getList("deliveries")).isEmpty();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entityManager
                                .createNativeQuery(
                                        "select count(*) from webhook_subscription where old_secret is not null and id = ?1")
                                .setParameter(1, id)
                                .getSingleResult()))
                .isEqualTo(0L);
    }

    private static Response replay(String id, String body) {
        return as(ALPHA).body(body).post("/api/webhooks/" + id + "/replay");
    }

    private static void change(String id, String body) {
        as(ALPHA).body(body).patch("/api/webhooks/" + id).then().statusCode(200);
    }

    private void update(String sql, String id) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entityManager.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }

    private static String of(String country) {
        return "{\"edition\": [\"2025\"], \"country\": [\"" + country + "\"]}";
    }
}
