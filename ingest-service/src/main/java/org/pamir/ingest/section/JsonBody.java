package org.pamir.ingest.section;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON from outside: within bounds, strict UTF-8, no duplicate key, nothing behind the end. */
public final class JsonBody {

    public static final int LARGEST_BYTES = 64 * 1024;

    private static final int MOST_TOKENS = 2_000;
    private static final JsonMapper JSON = mapper(MOST_TOKENS);

    private JsonBody() {}

    /** What came of reading: one of the three. */
    public sealed interface Result {
        record Json(JsonNode json) implements Result {}

        /** @param largest in bytes, what is taken */
        record TooLarge(int largest) implements Result {}

        record Malformed(String detail) implements Result {}
    }

    /**
     * The JSON of a request.
     *
     * @param encoding its Content-Encoding, or null
     * @throws HttpProblem 400, 413 or 415 where it cannot be read
     */
    public static JsonNode demand(InputStream body, String encoding) throws IOException {
        return demand(body, encoding, 1);
    }

    /** @param sections how many sections it may hold: the bounds are those of one, so many times */
    public static JsonNode demand(InputStream body, String encoding, int sections) throws IOException {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw SectionProblems.encoded(encoding);
        }
        Result result = read(body, sections);
        if (result instanceof Result.Json json) {
            return json.json();
        }
        throw SectionProblems.of(result);
    }

    public static Result read(InputStream body) throws IOException {
        return read(body, 1);
    }

    private static Result read(InputStream body, int sections) throws IOException {
        int largest = LARGEST_BYTES * sections;
        byte[] bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            return new Result.TooLarge(largest);
        }
        JsonMapper mapper = sections == 1 ? JSON : mapper(MOST_TOKENS * sections);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode json = mapper.readTree(text);
            if (json.isMissingNode()) {
                return new Result.Malformed("the body is empty");
            }
            if (hasLoneSurrogate(json)) {
                return new Result.Malformed("a string holds half of a surrogate pair");
            }
            return new Result.Json(json);
        } catch (CharacterCodingException e) {
            return new Result.Malformed("the body is not UTF-8");
        } catch (JsonProcessingException e) {
            // Of what follows the end it speaks in terms of its own classes.
            String what =
                    e instanceof JsonMappingException ? "something follows behind its end" : e.getOriginalMessage();
            return new Result.Malformed(what + place(e));
        }
    }

    private static JsonMapper mapper(int mostTokens) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(16)
                                .maxTokenCount(mostTokens)
                                .maxNameLength(64)
                                .maxNumberLength(100)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    /** Escapes can write what UTF-8 cannot; such text could neither be stored nor sent on. */
    private static boolean hasLoneSurrogate(JsonNode json) {
        if (json.isTextual()) {
            return !StandardCharsets.UTF_8.newEncoder().canEncode(json.textValue());
        }
        for (var field : json.properties()) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(field.getKey())) {
                return true;
            }
        }
        for (JsonNode child : json) {
            if (hasLoneSurrogate(child)) {
                return true;
            }
        }
        return false;
    }
}
