package org.pamir.assessment.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.methodology.Methodology;

/**
 * The address of a page without its language.
 *
 * @param path such as {@code /editions/2023/rankings/criminality}, percent-encoded as it came
 * @param query as it came, without its question mark; empty where there is none
 */
public record Address(String path, String query) {

    private static final String EDITIONS = "/editions/";

    /** A parameter of the query, as it is written there. */
    public record Field(String name, String value) {}

    public List<Field> fields() {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .map(part -> new Field(decode(part[0]), part.length == 1 ? "" : decode(part[1])))
                .toList();
    }

    /** The same page without a parameter. */
    public Address without(String name) {
        List<String> kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.split("=", 2)[0].equals(name))
                .toList();
        return new Address(path, String.join("&", kept));
    }

    /** The same page of another edition; the edition's first page where it lacks the measure that this page is about. */
    Address in(Methodology edition) {
        if (!path.startsWith(EDITIONS)) {
            return this;
        }
        String rest = path.substring(EDITIONS.length());
        int end = rest.indexOf('/');
        String page = end < 0 ? "" : rest.substring(end);
        boolean lacking =
                measure(page).filter(code -> edition.measure(code).isEmpty()).isPresent();
        Address kept = fields().stream()
                        .anyMatch(field -> field.name().equals("measure")
                                && edition.measure(field.value()).isEmpty())
                ? without("measure")
                : this;
        return new Address(EDITIONS + edition.edition() + (lacking ? "" : page), kept.query);
    }

    private static Optional<String> measure(String page) {
        String[] parts = page.split("/");
        return parts.length == 3 && (parts[1].equals("rankings") || parts[1].equals("measures"))
                ? Optional.of(parts[2])
                : Optional.empty();
    }

    private static String decode(String text) {
        try {
            return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not an encoding: then it is the text itself.
            return text;
        }
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
