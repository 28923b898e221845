package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.webhook.Hooks.ALPHA;
import static org.pamir.assessment.webhook.Hooks.as;
import static org.pamir.assessment.webhook.Hooks.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.webhook.Receiver.Answer;
import org.pamir.assessment.webhook.Receiver.Request;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.methodology.Score;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeliveryTest {

    private static final Map<String, Score> SOME = Map.of("heroin_trade", Score.of("8.5"));
    private static final Map<String, Score> OTHER = Map.of("heroin_trade", Score.of("9"));

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
    void eventsArriveSignedAndByteForByteAsTheyWerePublished() {
        JsonPath webhook = Hooks.active(receiver, of("FJI"));
        List<Event> events = new EditLog("2025", "FJI").write("drugs", SOME);

        Broker.send(events);

        soon().until(() -> receiver.events().size() == 3);
        Request first = receiver.events().get(0);
        String data = new String(EventCodec.write(events.get(0)));
        assertThat(receiver.events()).allMatch(request -> request.isSignedWith(webhook.getString("secret")));
        assertThat(receiver.events())
                .extracting(Request::type)
                .containsExactly("assessment.section.revised", "assessment.scorecard.computed", "assessment.moved");
        assertThat(first.body())
                .isEqualTo("{\"id\":\"" + first.id() + "\",\"type\":\"assessment.section.revised\",\"timestamp\":\""
                        + EditLog.at(1) + "\",\"data\":" + data + "}");
        assertThat(first.headers().get("Webhook-id")).containsExactly(first.id());
        assertThat(first.headers().get("Content-type")).containsExactly("application/json");
        assertThat(first.id()).matches("msg_" + webhook.getString("id") + "_[0-9a-f]{12}-[0-9]+");
        soon().until(() -> Hooks.delivered(webhook.getString("id")) == 4);
    }

    @Test
    void aFilterKeepsBackWhatWasNotAskedFor() {
        Hooks.active(receiver, "{\"edition\": [\"2025\"], \"country\": [\"VUT\"], \"type\": [\"movement\"]}");

        Broker.send(new EditLog("2025", "FSM").write("drugs", SOME));
        Broker.send(new EditLog("2025", "VUT").write("drugs", SOME));

        soon().until(() -> !receiver.events().isEmpty());
        assertThat(receiver.events())
                .allSatisfy(
                        request -> assertThat(request.type() + request.json().getString("data.country"))
                                .isEqualTo("assessment.movedVUT"));
    }

    @Test
    void whatFailsIsSentAgainWithTheSameIdAndHoldsUpItsAssessmentAlone() {
        CountDownLatch others = new CountDownLatch(3);
        AtomicBoolean failed = new AtomicBoolean();
        receiver.behave(request -> {
            if (isOf(request, "MHL")) {
                others.countDown();
            }
            return isOf(request, "SLB") && (!failed.getAndSet(true) || others.getCount() > 0)
                    ? Answer.of(503)
                    : Receiver.polite(request);
        });
        String id = Hooks.active(receiver, of("SLB", "MHL")).getString("id");
        EditLog solomons = new EditLog("2025", "SLB");

        List<Event> events = new ArrayList<>(solomons.write("drugs", SOME));
        events.addAll(solomons.write("drugs", OTHER));
        events.addAll(new EditLog("2025", "MHL").write("drugs", SOME));

        Broker.send(events);

        soon().until(() -> Hooks.delivered(id) == 10);
        List<String> sent = receiver.events().stream()
                .filter(request -> isOf(request, "SLB"))
                .map(Request::id)
                .toList();
        assertThat(sent).hasSizeGreaterThan(6).isSortedAccordingTo(DeliveryTest::byPosition);
        assertThat(sent.stream().distinct()).hasSize(6);
        assertThat(Hooks.one(id).getInt("failures")).isZero();
        String failures = "deliveries.findAll { it.message == '" + sent.get(0) + "' }.attempts.failure[0]";
        assertThat(Hooks.deliveries(id, "").getList(failures))
                .startsWith("answered 503")
                .endsWith((Object) null);
    }

    @Test
    void afterTheLastAttemptADeliveryHasFailedAndCanBeSentAgainByHand() {
        receiver.behave(request -> isOf(request, "PLW") ? Answer.of(500) : Receiver.polite(request));
        String id = Hooks.active(receiver, "{\"edition\": [\"2025\"], \"country\": [\"PLW\"], \"type\": [\"section\"]}")
                .getString("id");
        Broker.send(new EditLog("2025", "PLW").write("drugs", SOME));
        soon().until(() ->
                Hooks.deliveries(id, "?state=failed").getList("deliveries").size() == 1);
        JsonPath failed = Hooks.deliveries(id, "?state=failed");
        assertThat(failed.getList("deliveries[0].attempts.failure")).hasSize(7).containsOnly("answered 500");
        receiver.behave(Receiver::polite);

        as(ALPHA)
                .post("/api/webhooks/" + id + "/deliveries/" + failed.getString("deliveries[0].id") + "/retry")
                .then()
                .statusCode(202);

        soon().until(() -> Hooks.delivered(id) == 2);
        assertThat(Hooks.deliveries(id, "").getList("deliveries[0].attempts.status"))
                .containsExactly(500, 500, 500, 500, 500, 500, 500, 204);
        assertThat(receiver.events())
                .extracting(Request::id)
                .hasSize(8)
                .containsOnly(failed.getString("deliveries[0].message"));
    }

    @Test
    void aReceiverThatNeverAnswersKeepsNobodyElseWaiting() throws IOException {
        CountDownLatch released = new CountDownLatch(1);
        receiver.behave(request -> isOf(request, "TUV") ? hang(released) : Receiver.polite(request));
        Hooks.active(receiver, of("TUV"));
        try (Receiver other = new Receiver()) {
            Hooks.active(other, of("TUV"));

            Broker.send(new EditLog("2025", "TUV").write("drugs", SOME));

            soon().until(() -> other.events().size() == 3);
            soon().until(() -> receiver.events().size() == 1);
            assertThat(released.getCount()).isEqualTo(1);
        } finally {
            released.countDown();
        }
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAndComesBackByAVerification() {
        receiver.behave(request -> isOf(request, "WSM") ? Answer.of(410) : Receiver.polite(request));
        String id = Hooks.active(receiver, of("WSM")).getString("id");

        Broker.send(new EditLog("2025", "WSM").write("drugs", SOME));

        Hooks.awaitState(id, "disabled");
        assertThat(Hooks.one(id).getString("reason")).contains("410");
        assertThat(receiver.events()).hasSize(1);
        receiver.behave(Receiver::polite);
        as(ALPHA).post("/api/webhooks/" + id + "/verification").then().statusCode(202);
        soon().until(() -> receiver.events().size() == 4);
        assertThat(Hooks.one(id).getString("reason")).isNull();
    }

    private static String of(String... countries) {
        return "{\"edition\": [\"2025\"], \"country\": [\"" + String.join("\", \"", countries) + "\"]}";
    }

    private static boolean isOf(Request request, String country) {
        return country.equals(request.json().getString("data.country"));
    }

    private static int byPosition(String one, String other) {
        return Long.compare(position(one), position(other));
    }

    private static long position(String message) {
        return Long.parseLong(message.substring(message.lastIndexOf('-') + 1));
    }

    private static Answer hang(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Answer.of(200);
    }
}
