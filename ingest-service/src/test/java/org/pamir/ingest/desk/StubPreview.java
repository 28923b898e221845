package org.pamir.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** Previews as the assessment-service gives them, of a country where every indicator is scored 5; the ranks are invented. */
final class StubPreview {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE = "5";

    private StubPreview() {}

    static byte[] answer(String edition, byte[] body) throws IOException {
        Methodology methodology = Methodologies.all().edition(edition).orElseThrow();
        Map<String, Score> now = new LinkedHashMap<>();
        methodology.indicators().forEach(indicator -> now.put(indicator.code(), Score.of(BEFORE)));
        Map<String, Score> then = new LinkedHashMap<>(now);
        JsonNode wanted = JSON.readTree(body).get("scores");
        wanted.properties()
                .forEach(field -> then.put(
                        field.getKey(),
                        field.getValue().isNull()
                                ? null
                                : Score.of(field.getValue().asText())));
        return JSON.writeValueAsBytes(
                answer(methodology, wanted, methodology.evaluate(now), methodology.evaluate(then)));
    }

    private static ObjectNode answer(
            Methodology methodology, JsonNode wanted, Map<String, MeasureValue> now, Map<String, MeasureValue> then) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("edition", methodology.edition()).put("version", 11);
        answer.putObject("quadrant")
                .put("from", methodology.quadrant(now).orElse(null))
                .put("to", methodology.quadrant(then).orElse(null));
        ObjectNode measures = answer.putObject("measures");
        for (Measure measure : methodology.measures()) {
            if (measure instanceof Composite || wanted.has(measure.code())) {
                ObjectNode change = measures.putObject(measure.code());
                value(change.putObject("from"), now.get(measure.code()), 62);
                boolean moved = !now.get(measure.code()).equals(then.get(measure.code()));
                value(change.putObject("to"), then.get(measure.code()), moved ? 57 : 62);
            }
        }
        return answer;
    }

    private static void value(ObjectNode json, MeasureValue value, int rank) {
        json.put("value", value.value()).put("band", value.band());
        json.putObject("rank").put("rank", rank).put("of", 193).put("tied_with", 0);
    }
}
