package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.webhook.Hooks.ALPHA;
import static org.pamir.assessment.webhook.Hooks.as;
import static org.pamir.assessment.webhook.Hooks.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.webhook.Receiver.Answer;
import org.pamir.assessment.webhook.Receiver.Request;
import org.pamir.contract.methodology.Score;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VerificationTest {

    private static final Map<String, Score> SOME = Map.of("heroin_trade", Score.of("8.5"));
    private static final String NAURU = "{\"edition\": [\"2025\"], \"country\": [\"NRU\"]}";

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
    void theChallengeIsSignedAndItsRepetitionAsTextIsEnough() {
        receiver.behave(request -> new Answer(200, Map.of(), challenge(request) + "\n"));

        JsonPath made = Hooks.active(receiver, NAURU);

        Request request = receiver.requests.get(0);
        assertThat(request.type()).isEqualTo("webhook.verification");
        assertThat(request.json().getString("data.subscription")).isEqualTo(made.getString("id"));
        assertThat(challenge(request)).matches("[0-9a-f]{32}");
        assertThat(request.isSignedWith(made.getString("secret"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{\"challenge\": \"0123456789abcdef0123456789abcdef\"}", "<all of it>"})
    void aReceiverThatDoesNotRepeatItIsSentNothing(String answer) {
        receiver.behave(request -> new Answer(200, Map.of(), answer.equals("<all of it>") ? request.body() : answer));
        String id = Hooks.create(receiver, NAURU).getString("id");

        soon().until(() ->
                Hooks.deliveries(id, "?state=failed").getList("deliveries").size() == 1);

        assertThat(Hooks.deliveries(id, "").getString("deliveries[0].attempts[0].failure"))
                .isEqualTo("the answer does not repeat the challenge");
        assertThat(Hooks.one(id).getString("state")).isEqualTo("pending");
    }

    /** A receiver that checks signatures does not know the secret before the answer to the subscription is there. */
    @Test
    void whatHappenedBeforeTheVerificationIsDeliveredAfterIt() {
        receiver.behave(request -> Answer.of(401));
        String id = Hooks.create(receiver, "{\"edition\": [\"2025\"], \"country\": [\"PNG\"]}")
                .getString("id");
        Broker.send(new EditLog("2025", "PNG").write("drugs", SOME));
        soon().until(() ->
                Hooks.deliveries(id, "?state=failed").getList("deliveries").size() == 1);
        assertThat(receiver.events()).isEmpty();
        receiver.behave(Receiver::polite);

        as(ALPHA).post("/api/webhooks/" + id + "/verification").then().statusCode(202);

        soon().until(() -> receiver.events().size() == 3);
    }

    @Test
    void anotherAddressHasToBeVerifiedBeforeAnythingIsSentToIt() throws IOException {
        String id = Hooks.active(receiver, NAURU).getString("id");
        try (Receiver other = new Receiver()) {
            other.behave(request -> Answer.of(500));

            as(ALPHA)
                    .body("{\"url\": \"" + other.url() + "\"}")
                    .patch("/api/webhooks/" + id)
                    .then()
                    .statusCode(200);

            soon().until(() -> other.requests.size() == 1);
            assertThat(Hooks.one(id).getString("state")).isEqualTo("pending");
            other.behave(Receiver::polite);
            as(ALPHA).post("/api/webhooks/" + id + "/verification").then().statusCode(202);
            Hooks.awaitState(id, "active");
        }
    }

    @Test
    void afterARotationBothSecretsSignUntilTheOverlapIsOverAndNoneIsEverLogged() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler handler = remember(log);
        Logger.getLogger("").addHandler(handler);
        JsonPath made =
                Hooks.active(receiver, "{\"edition\": [\"2025\"], \"country\": [\"TLS\"], \"type\": [\"section\"]}");
        String id = made.getString("id");
        EditLog edits = new EditLog("2025", "TLS");

        String second = rotate(id, "");
        Broker.send(edits.write("drugs", SOME));
        soon().until(() -> receiver.events().size() == 1);
        String third = rotate(id, "{\"overlap_seconds\": 0}");
        Broker.send(edits.write("drugs", SOME));
        soon().until(() -> receiver.events().size() == 2);
        Logger.getLogger("").removeHandler(handler);

        Request overlapping = receiver.events().get(0);
        assertThat(overlapping.isSignedWith(made.getString("secret"))).isTrue();
        assertThat(overlapping.isSignedWith(second)).isTrue();
        Request after = receiver.events().get(1);
        assertThat(after.isSignedWith(second)).isFalse();
        assertThat(after.isSignedWith(third)).isTrue();
        assertThat(String.join("\n", log))
                .contains(id)
                .doesNotContain(made.getString("secret"), second, third, ALPHA, "secret=path");
    }

    private static String rotate(String id, String body) {
        var answer = as(ALPHA).body(body).post("/api/webhooks/" + id + "/secret");
        answer.then().statusCode(200);
        return answer.jsonPath().getString("secret");
    }

    private static String challenge(Request request) {
        return request.json().getString("data.challenge");
    }

    private static Handler remember(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(record.getMessage() + " "
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                        + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
