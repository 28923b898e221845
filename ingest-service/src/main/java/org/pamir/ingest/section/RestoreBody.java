package org.pamir.ingest.section;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.event.SectionRevised;

/** The body of a restore: a reason, or nothing at all. */
final class RestoreBody {

    private RestoreBody() {}

    /** The body for the API's description. */
    @Schema(name = "Restore")
    record Described(
            @Schema(description = "Why", maxLength = ContentRules.LONGEST_MESSAGE)
            String message) {}

    static InputStream orEmptyObject(InputStream body) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body);
        int first = bytes.read();
        if (first < 0) {
            return new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        }
        bytes.unread(first);
        return bytes;
    }

    /** The edit that brings back what was there at a revision. */
    static EditedSection read(SectionAddress address, SectionRevised old, JsonNode json) {
        List<Violation> violations = new ArrayList<>();
        if (!json.isObject()) {
            violations.add(new Violation("", "the body is not a JSON object"));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals("message")) {
                violations.add(new Violation("/" + ContentRules.escape(name), "not a known field"));
            }
        });
        JsonNode given = json.path("message");
        if (!given.isMissingNode() && !given.isNull() && !given.isTextual()) {
            violations.add(new Violation("/message", "not a string"));
        }
        EditedSection edit = Restoring.edit(address, old, given.isTextual() ? given.textValue() : "");
        violations.addAll(edit.violations());
        return new EditedSection(edit.content(), edit.message(), violations);
    }
}
