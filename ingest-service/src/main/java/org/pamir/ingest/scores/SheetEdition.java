package org.pamir.ingest.scores;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.methodology.Methodologies;

/** Which edition a sheet is of, where none of its columns says it row by row. */
sealed interface SheetEdition {

    record Known(String edition) implements SheetEdition {}

    record Unclear(String reason) implements SheetEdition {}

    /**
     * @param sheet its name, such as {@code 2023_dataset}; null where there is none
     * @param asked the edition that the request names
     */
    static SheetEdition of(String sheet, Optional<String> asked) {
        List<String> words = sheet == null ? List.of() : Arrays.asList(sheet.split("[^\\p{L}0-9]+"));
        List<String> named = words.stream()
                .filter(word -> Methodologies.all().edition(word).isPresent())
                .distinct()
                .toList();
        if (asked.isPresent() && (named.isEmpty() || named.equals(List.of(asked.get())))) {
            return new Known(asked.get());
        }
        if (asked.isPresent()) {
            return new Unclear("named for " + String.join(" and ", named) + ", while " + asked.get() + " is asked for");
        }
        if (named.size() == 1) {
            return new Known(named.get(0));
        }
        if (named.isEmpty()) {
            return new Unclear("no known edition in its name, and no column of editions");
        }
        return new Unclear("named for " + String.join(" and ", named));
    }
}
