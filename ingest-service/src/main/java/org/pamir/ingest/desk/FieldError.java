package org.pamir.ingest.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Locale;
import org.pamir.ingest.section.Violation;

/**
 * What is wrong with a form.
 *
 * @param field name of the field, which is its id on the page as well; empty where it is the whole form
 * @param text a sentence's worth
 */
record FieldError(String field, String text) {

    /** What a problem says about the fields of the body that it refuses, or else its own words. */
    static List<FieldError> of(HttpProblem problem) {
        if (problem.getParameters().get("errors") instanceof List<?> errors) {
            return errors.stream()
                    .filter(Violation.class::isInstance)
                    .map(Violation.class::cast)
                    .map(violation -> new FieldError(field(violation.pointer()), capital(violation.detail())))
                    .toList();
        }
        String detail = problem.getDetail() == null ? "" : ". " + problem.getDetail();
        return List.of(new FieldError("", problem.getTitle() + detail));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The first name of a pointer such as {@code /grants/0}. */
    private static String field(String pointer) {
        String[] names = pointer.split("/");
        return names.length < 2 ? "" : names[1];
    }
}
