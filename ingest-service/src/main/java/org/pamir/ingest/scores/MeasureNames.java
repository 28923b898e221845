package org.pamir.ingest.scores;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pamir.contract.Spelling;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** Which measure a heading means; that depends on the edition. */
final class MeasureNames {

    private final Map<String, Map<String, Measure>> byEdition = new HashMap<>();

    MeasureNames(Methodologies methodologies) {
        for (Methodology methodology : methodologies.methodologies()) {
            Map<String, Measure> names = new HashMap<>();
            for (Measure measure : methodology.measures()) {
                Stream.concat(Stream.of(measure.code(), measure.title()), measure.spellings().stream())
                        .forEach(name -> names.put(Spelling.fold(name), measure));
            }
            byEdition.put(methodology.edition(), names);
        }
    }

    /** @param heading in any of its spellings */
    Optional<Measure> find(String edition, String heading) {
        return Optional.ofNullable(byEdition.get(edition).get(Spelling.fold(heading)));
    }

    boolean isKnownSomewhere(String heading) {
        String name = Spelling.fold(heading);
        return byEdition.values().stream().anyMatch(names -> names.containsKey(name));
    }
}
