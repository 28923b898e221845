package org.pamir.ingest.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.Violation;

/** The body of a new note. */
@Schema(name = "NewNote")
record NoteBody(
        @Schema(required = true, minLength = 1, maxLength = Note.LONGEST)
        String text) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong with it */
    static NoteBody read(JsonNode json) {
        List<Violation> violations = new ArrayList<>();
        if (!json.isObject()) {
            violations.add(new Violation("", "the body is not a JSON object"));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals("text")) {
                violations.add(new Violation("/" + name.replace("~", "~0").replace("/", "~1"), "not a known field"));
            }
        });
        JsonNode text = json.path("text");
        if (!text.isTextual() || text.textValue().isBlank()) {
            violations.add(new Violation("/text", "a note needs a text"));
        } else if (text.textValue().codePointCount(0, text.textValue().length()) > Note.LONGEST) {
            violations.add(new Violation("/text", "longer than " + Note.LONGEST + " characters"));
        } else if (text.textValue().indexOf('\0') >= 0) {
            violations.add(new Violation("/text", "the character U+0000 cannot be stored"));
        }
        if (!violations.isEmpty()) {
            throw Problems.invalidContent(violations);
        }
        return new NoteBody(text.textValue());
    }
}
