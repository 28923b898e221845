package org.pamir.assessment.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.log.EventFilter;
import org.pamir.assessment.webhook.address.Addresses;
import org.pamir.assessment.webhook.address.Addresses.Found;
import org.pamir.assessment.webhook.address.ReceiverUrl;

/**
 * What a consumer says about a subscription. What is left out is nothing here, and stays as it is in a change.
 *
 * @param state only in a change
 */
record SubscriptionBody(
        Optional<String> url, Optional<EventFilter> filter, Optional<String> description, Optional<State> state) {

    /** For the description of the API. */
    @Schema(name = "WebhookRequest")
    record Wanted(
            @Schema(
                    description =
                            "Where to send: https, a public address, no user, no fragment; port 443 or one from 1024",
                    maxLength = ReceiverUrl.LONGEST,
                    examples = "https://example.org/pamir",
                    required = true)
            String url,

            Filter filter,

            @Schema(description = "For yourself", maxLength = LONGEST_DESCRIPTION)
            String description) {}

    /** For the description of the API. */
    @Schema(name = "WebhookChange", description = "Only what is to change")
    record Change(
            @Schema(description = "Another address has to be verified before anything is sent to it")
            String url,

            @Schema(description = "Replaces the whole filter, for what is not taken from the log yet")
            Filter filter,

            String description,

            @Schema(
                    enumeration = {"active", "paused"},
                    description = "A pause keeps the place in the log")
            String state) {}

    @Schema(
            name = "WebhookFilter",
            description =
                    "Kinds that are named must all hold; of a kind one value is enough; none at all is everything")
    record Filter(
            List<String> edition,
            List<String> country,
            List<String> region,
            List<String> measure,

            @Schema(description = "section, scorecard or movement")
            List<String> type) {}

    static final int LONGEST_DESCRIPTION = 200;

    private static final int MOST_WORDS = 300;
    private static final Set<String> KINDS =
            Set.of(EventFilter.EDITION, EventFilter.COUNTRY, EventFilter.REGION, EventFilter.MEASURE, EventFilter.TYPE);

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is not JSON, 422 where its content is wrong */
    static SubscriptionBody forNew(byte[] body, boolean allowHttp, Addresses addresses) {
        StrictBody json = StrictBody.of(body, Set.of("url", "filter", "description"));
        if (!json.has("url")) {
            json.refuse("/url", "missing");
        }
        return read(json, allowHttp, addresses);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem as above */
    static SubscriptionBody forChange(byte[] body, boolean allowHttp, Addresses addresses) {
        return read(StrictBody.of(body, Set.of("url", "filter", "description", "state")), allowHttp, addresses);
    }

    private static SubscriptionBody read(StrictBody json, boolean allowHttp, Addresses addresses) {
        Optional<String> url =
                json.text("url", ReceiverUrl.LONGEST).filter(text -> leadsOutside(text, allowHttp, addresses, json));
        Optional<EventFilter> filter = json.has("filter") ? Optional.of(filter(json)) : Optional.empty();
        Optional<String> description = json.text("description", LONGEST_DESCRIPTION);
        Optional<State> state = json.text("state", LONGEST_DESCRIPTION).flatMap(word -> state(word, json));
        json.check();
        return new SubscriptionBody(url, filter, description, state);
    }

    private static boolean leadsOutside(String text, boolean allowHttp, Addresses addresses, StrictBody json) {
        Optional<ReceiverUrl> url = ReceiverUrl.read(text, allowHttp, refusal -> json.refuse("/url", refusal));
        Found found = url.map(read -> addresses.find(read.host())).orElse(null);
        if (found instanceof Found.Inside) {
            json.refuse("/url", "its host leads to an address that is not public");
        } else if (found instanceof Found.Nothing) {
            json.refuse("/url", "the name of its host leads nowhere");
        }
        return found instanceof Found.Outside;
    }

    private static Optional<State> state(String word, StrictBody json) {
        if (word.equals(State.ACTIVE.word()) || word.equals(State.PAUSED.word())) {
            return Optional.of(State.of(word));
        }
        json.refuse("/state", "not one of active, paused");
        return Optional.empty();
    }

    private static EventFilter filter(StrictBody json) {
        JsonNode filter = json.member("filter");
        if (!filter.isObject()) {
            json.refuse("/filter", "not an object");
            return EventFilter.ALL;
        }
        json.refuseOthers("/filter", filter, KINDS);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        filter.properties().stream()
                .filter(kind -> KINDS.contains(kind.getKey()))
                .forEach(kind -> asked.put(kind.getKey(), words(kind, json)));
        return EventFilter.read(asked, (kind, refusal) -> json.refuse("/filter/" + kind, refusal));
    }

    private static List<String> words(Map.Entry<String, JsonNode> kind, StrictBody json) {
        String pointer = "/filter/" + kind.getKey();
        if (!kind.getValue().isArray() || kind.getValue().size() > MOST_WORDS) {
            json.refuse(pointer, "not an array of at most " + MOST_WORDS + " texts");
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : kind.getValue()) {
            // A comma would make two words of it.
            if (!word.isTextual() || word.textValue().contains(",")) {
                json.refuse(pointer + "/" + words.size(), "not a text of one word");
                return List.of();
            }
            words.add(word.textValue());
        }
        return words;
    }
}
