package org.pamir.assessment.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pamir.assessment.request.ContentError;
import org.pamir.assessment.request.Problems;

/** A JSON object that may have certain members and no others; everything that is wrong with it is collected. */
final class StrictBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;
    private final List<ContentError> errors = new ArrayList<>();

    private StrictBody(JsonNode json) {
        this.json = json;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is not JSON */
    static StrictBody of(byte[] body, Set<String> members) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isMissingNode()) {
                throw Problems.malformedJson("the body is empty");
            }
            StrictBody read = new StrictBody(json);
            if (!json.isObject()) {
                read.refuse("", "not an object");
            }
            read.refuseOthers("", json, members);
            return read;
        } catch (JsonProcessingException e) {
            throw Problems.malformedJson(e);
        } catch (IOException e) {
            throw Problems.malformedJson("not UTF-8");
        }
    }

    boolean has(String member) {
        return json.has(member);
    }

    JsonNode member(String member) {
        return json.path(member);
    }

    /** A text that PostgreSQL can keep; nothing where the member is left out or refused. */
    Optional<String> text(String member, int longest) {
        JsonNode value = json.path(member);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        String text = value.textValue();
        if (text == null || text.length() > longest || text.indexOf('\0') >= 0) {
            refuse("/" + member, "not a text of at most " + longest + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    void refuseOthers(String pointer, JsonNode object, Set<String> members) {
        object.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                refuse(pointer + "/" + escape(name), "not a known field");
            }
        });
    }

    void refuse(String pointer, String detail) {
        errors.add(new ContentError(pointer, detail));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that was refused, if anything was */
    void check() {
        if (!errors.isEmpty()) {
            throw Problems.invalidContent(errors);
        }
    }

    /** A reference token of RFC 6901, section 3. */
    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
