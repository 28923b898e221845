package org.pamir.cli.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** Contents as the API writes them. */
public final class ContentJson {

    private ContentJson() {}

    public static ObjectNode write(Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("narrative", content.narrative());
        ObjectNode scores = json.putObject("scores");
        content.scores().forEach((indicator, score) -> scores.put(indicator, score == null ? null : score.decimal()));
        var sources = json.putArray("sources");
        content.sources()
                .forEach(source ->
                        sources.addObject().put("title", source.title()).put("url", source.url()));
        return json;
    }

    /**
     * Other fields do not matter.
     *
     * @throws IllegalArgumentException where it is no content of this section
     */
    public static Content read(Section section, JsonNode json) {
        if (!json.path("narrative").isTextual()) {
            throw new IllegalArgumentException("no narrative in the content of " + section.code());
        }
        Map<String, Score> scores = new HashMap<>();
        json.path("scores").properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                scores.put(
                        field.getKey(),
                        Score.of(field.getValue().decimalValue())
                                .orElseThrow(() -> new IllegalArgumentException("not a score: " + field)));
            }
        });
        List<Source> sources = new ArrayList<>();
        json.path("sources")
                .forEach(source -> sources.add(new Source(
                        source.path("title").asText(), source.path("url").asText())));
        return Content.of(section, json.path("narrative").textValue(), scores, sources);
    }
}
