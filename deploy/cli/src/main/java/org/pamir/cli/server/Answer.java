package org.pamir.cli.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;

/**
 * What the server said.
 *
 * @param etag as it came, quotes included; null where there was none
 */
public record Answer(String address, int status, String etag, String body) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** @throws Failure where it is not JSON, and so not Pamir that answers */
    public JsonNode json() throws Failure {
        return read(body)
                .orElseThrow(() -> new Failure(Finding.of(
                        Outcome.SERVER,
                        address + " answers " + status + " with something that is not JSON",
                        "is this the address of Pamir?")));
    }

    /** @throws Failure with everything that the server has against it */
    public Answer orRefusal() throws Failure {
        if (!isSuccess()) {
            throw new Failure(Refusal.of(this).findings(pointer -> null));
        }
        return this;
    }

    static Optional<JsonNode> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.isContainerNode() ? Optional.of(json) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
