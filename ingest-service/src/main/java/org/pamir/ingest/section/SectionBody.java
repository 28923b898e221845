package org.pamir.ingest.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** The body of a PUT or PATCH, read with everything that is wrong with it collected. */
public final class SectionBody {

    private static final Set<String> FIELDS = Set.of("narrative", "scores", "sources", "message");
    private static final Set<String> SOURCE_FIELDS = Set.of("title", "url");

    private final Methodology methodology;
    private final Section section;
    private final List<Violation> violations = new ArrayList<>();

    private SectionBody(Methodology methodology, Section section) {
        this.methodology = methodology;
        this.section = section;
    }

    public static EditedSection read(Methodology methodology, Section section, JsonNode json) {
        return new SectionBody(methodology, section).read(json);
    }

    /** The content as a body that {@link #read} reads back: what a merge patch is applied to. */
    public static ObjectNode write(SectionContent content) {
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

    private EditedSection read(JsonNode json) {
        if (!json.isObject()) {
            return new EditedSection(
                    SectionContent.empty(section), "", List.of(new Violation("", "the body is not a JSON object")));
        }
        refuseUnknown("", json, FIELDS);
        String narrative = text("/narrative", json.get("narrative"));
        Map<String, Score> scores = scores(json.get("scores"));
        List<Source> sources = sources(json.get("sources"));
        String message = text("/message", json.get("message"));
        SectionContent content = SectionContent.of(section, narrative, scores, sources);
        violations.addAll(ContentRules.check(methodology, section, content));
        violations.addAll(ContentRules.checkMessage(message));
        return new EditedSection(content, message, List.copyOf(violations));
    }

    private Map<String, Score> scores(JsonNode json) {
        Map<String, Score> scores = new LinkedHashMap<>();
        if (isAbsent(json)) {
            return scores;
        }
        if (!json.isObject()) {
            violations.add(new Violation("/scores", "not an object"));
            return scores;
        }
        json.properties()
                .forEach(field ->
                        score(field.getKey(), field.getValue()).ifPresent(score -> scores.put(field.getKey(), score)));
        return scores;
    }

    private Optional<Score> score(String indicator, JsonNode json) {
        String pointer = "/scores/" + ContentRules.escape(indicator);
        if (section.indicators().stream()
                .noneMatch(candidate -> candidate.code().equals(indicator))) {
            violations.add(new Violation(pointer, "not an indicator of " + section.code()));
            return Optional.empty();
        }
        if (json.isNull()) {
            return Optional.empty();
        }
        Optional<Score> score = json.isNumber() ? Score.of(json.decimalValue()) : Optional.empty();
        if (score.isEmpty()) {
            violations.add(new Violation(pointer, ContentRules.notOnScale(methodology)));
        }
        return score;
    }

    private List<Source> sources(JsonNode json) {
        List<Source> sources = new ArrayList<>();
        if (isAbsent(json)) {
            return sources;
        }
        if (!json.isArray()) {
            violations.add(new Violation("/sources", "not an array"));
            return sources;
        }
        for (int i = 0; i < json.size(); i++) {
            String pointer = "/sources/" + i;
            if (json.get(i).isObject()) {
                refuseUnknown(pointer, json.get(i), SOURCE_FIELDS);
                sources.add(new Source(
                        text(pointer + "/title", json.get(i).get("title")),
                        text(pointer + "/url", json.get(i).get("url"))));
            } else {
                violations.add(new Violation(pointer, "not an object with title and url"));
            }
        }
        return sources;
    }

    private String text(String pointer, JsonNode json) {
        if (isAbsent(json)) {
            return "";
        }
        if (!json.isTextual()) {
            violations.add(new Violation(pointer, "not a string"));
            return "";
        }
        return json.textValue();
    }

    private void refuseUnknown(String pointer, JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violations.add(new Violation(pointer + "/" + ContentRules.escape(name), "not a known field"));
            }
        });
    }

    private static boolean isAbsent(JsonNode json) {
        return json == null || json.isNull();
    }
}
