package org.pamir.assessment.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.request.ContentError;
import org.pamir.assessment.request.Problems;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** The body of a preview, read with everything that is wrong with it collected. */
final class PreviewBody {

    /** For the description of the API. */
    @Schema(name = "PreviewRequest")
    record Wanted(
            @Schema(
                    description =
                            "By indicator, only what is to change: 1 to 10 in steps of 0.5, or null for not scored",
                    examples = "{\"heroin_trade\": 9}")
            Map<String, BigDecimal> scores) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Methodology methodology;
    private final List<ContentError> errors = new ArrayList<>();

    private PreviewBody(Methodology methodology) {
        this.methodology = methodology;
    }

    /**
     * @return by indicator; nothing where it is to be unscored
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is not JSON, 422 where its content is wrong
     */
    static Map<String, Optional<Score>> read(Methodology methodology, byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isMissingNode()) {
                throw Problems.malformedJson("the body is empty");
            }
            return new PreviewBody(methodology).read(json);
        } catch (JsonProcessingException e) {
            throw Problems.malformedJson(e);
        } catch (IOException e) {
            throw Problems.malformedJson("not UTF-8");
        }
    }

    private Map<String, Optional<Score>> read(JsonNode json) {
        Map<String, Optional<Score>> scores = new LinkedHashMap<>();
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals("scores")) {
                errors.add(new ContentError("/" + escape(name), "not a known field"));
            }
        });
        if (!json.path("scores").isObject()) {
            errors.add(new ContentError("/scores", "not an object"));
        }
        json.path("scores").properties().forEach(field -> scores.put(field.getKey(), score(field)));
        if (!errors.isEmpty()) {
            throw Problems.invalidContent(errors);
        }
        return scores;
    }

    private Optional<Score> score(Map.Entry<String, JsonNode> field) {
        String pointer = "/scores/" + escape(field.getKey());
        if (!methodology
                .measure(field.getKey())
                .filter(Indicator.class::isInstance)
                .isPresent()) {
            errors.add(new ContentError(pointer, "not an indicator of " + methodology.edition()));
            return Optional.empty();
        }
        if (field.getValue().isNull()) {
            return Optional.empty();
        }
        Optional<Score> score = field.getValue().isNumber()
                ? Score.of(field.getValue().decimalValue()).filter(methodology.scale()::allows)
                : Optional.empty();
        if (score.isEmpty()) {
            errors.add(new ContentError(
                    pointer,
                    "a score is " + methodology.scale().lowest() + " to "
                            + methodology.scale().highest() + " in steps of 0.5, or null"));
        }
        return score;
    }

    /** A reference token of RFC 6901, section 3. */
    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
