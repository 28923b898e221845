package org.pamir.ingest.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.JsonBody;
import org.pamir.ingest.section.Violation;

/** A small JSON object, read field by field; what is wrong with it is collected, and told all at once. */
final class FieldsBody {

    private static final int MOST_GRANTS = 100;
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final JsonMapper FORMS = JsonMapper.builder().build();

    private final JsonNode json;
    private final List<Violation> violations = new ArrayList<>();

    private FieldsBody(JsonNode json) {
        this.json = json;
    }

    /** @param fields all that there may be */
    static FieldsBody read(InputStream body, Set<String> fields) throws IOException {
        JsonBody.Result result = JsonBody.read(body);
        if (result instanceof JsonBody.Result.Malformed malformed) {
            throw AccountProblems.malformed(malformed.detail());
        }
        if (!(result instanceof JsonBody.Result.Json read)) {
            throw AccountProblems.tooLarge();
        }
        FieldsBody found = new FieldsBody(read.json());
        if (!found.json.isObject()) {
            throw Problems.invalidContent(List.of(new Violation("", "the body is not a JSON object")));
        }
        found.json.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                String token = name.replace("~", "~0").replace("/", "~1");
                found.violations.add(new Violation("/" + token, "not a known field"));
            }
        });
        return found;
    }

    /** The same for the fields of a form. */
    static FieldsBody of(Map<String, ?> form) {
        return new FieldsBody(FORMS.valueToTree(form));
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    /** Empty, with a violation, where it is missing, blank, longer than so many characters, or no text at all. */
    String text(String field, int longest) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            return violated(field, value.isMissingNode() ? "required" : "not a string");
        }
        String text = value.textValue();
        if (text.isBlank()) {
            return violated(field, "must not be blank");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return violated(field, "longer than " + longest + " characters");
        }
        return text.codePoints().anyMatch(Character::isISOControl)
                ? violated(field, "control characters are not taken")
                : text;
    }

    /** Of a new account. */
    String newName(String field) {
        String name = text(field, LONGEST_NAME);
        return name.isEmpty() || NAME.matcher(name).matches()
                ? name
                : violated(field, "small letters, digits, dots, hyphens and underscores");
    }

    /** A new one, as long as it must be and no longer than counts. */
    String newPassword(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            return violated(field, value.isMissingNode() ? "required" : "not a string");
        }
        String password = value.textValue();
        if (password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
            return violated(field, "shorter than " + Passwords.SHORTEST + " characters");
        }
        if (Passwords.isTooLong(password)) {
            return violated(field, "longer than " + Passwords.LONGEST + " bytes of UTF-8");
        }
        return password.indexOf('\0') >= 0 ? violated(field, "the character U+0000 cannot be part of it") : password;
    }

    int days(String field, int usual, int most) {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1 || value.intValue() > most) {
            violated(field, "1 to " + most + " days");
        }
        return value.intValue();
    }

    /** At least one, without repetitions. */
    List<Grant> grants(String field) {
        JsonNode value = json.path(field);
        Set<Grant> grants = new LinkedHashSet<>();
        if (!value.isArray() || value.isEmpty() || value.size() > MOST_GRANTS) {
            violated(field, value.isMissingNode() ? "required" : "an array of 1 to " + MOST_GRANTS + " grants");
            return List.of();
        }
        for (int i = 0; i < value.size(); i++) {
            Optional<Grant> grant =
                    Optional.ofNullable(value.get(i).textValue()).flatMap(Grant::parse);
            grant.ifPresent(grants::add);
            if (grant.isEmpty()) {
                violated(field + "/" + i, "not a grant, such as author, author@TJK or reviewer@continent:Asia");
            }
        }
        return List.copyOf(grants);
    }

    /** To be asked when all was read: throws one problem with everything that is wrong. */
    void refuseIfViolated() {
        if (!violations.isEmpty()) {
            throw Problems.invalidContent(violations);
        }
    }

    String violated(String field, String detail) {
        violations.add(new Violation("/" + field, detail));
        return "";
    }
}
