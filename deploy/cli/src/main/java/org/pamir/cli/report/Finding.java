package org.pamir.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that went wrong.
 *
 * @param place null where it is no place's
 * @param hint what to do about it; null where the message says it all
 */
public record Finding(Place place, String message, String hint, Outcome outcome) {

    public static Finding of(Outcome outcome, String message, String hint) {
        return new Finding(null, message, hint, outcome);
    }

    public Finding at(Place where) {
        return new Finding(where, message, hint, outcome);
    }

    String text() {
        String value = place instanceof Place.InTable cell && cell.value() != null ? "'" + cell.value() + "': " : "";
        String head = place == null ? "" : place.text() + ": ";
        return head + value + message + (hint == null ? "" : "\n    hint: " + hint);
    }

    ObjectNode json() {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        if (place != null) {
            place.describe(problem);
        }
        return problem.put("message", message).put("hint", hint).put("exit_code", outcome.code());
    }
}
