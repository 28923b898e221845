package org.pamir.assessment.log;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/**
 * Which entries somebody wants. What is asked of different kinds must all hold; of one kind one value is enough; a kind that
 * is empty asks nothing.
 *
 * @param regions names of regions; membership is the one of the entry's edition
 * @param measures codes of measures that the entry concerns, as {@link Entry#measures} has it
 */
public record EventFilter(
        Set<String> editions, Set<String> countries, Set<String> regions, Set<String> measures, Set<EntryType> types) {

    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public static final String EDITION = "edition";
    public static final String COUNTRY = "country";
    public static final String REGION = "region";
    public static final String MEASURE = "measure";
    public static final String TYPE = "type";

    public EventFilter {
        editions = Set.copyOf(editions);
        countries = Set.copyOf(countries);
        regions = Set.copyOf(regions);
        measures = Set.copyOf(measures);
        types = Set.copyOf(types);
    }

    /**
     * Reads what somebody asked for.
     *
     * @param asked by kind, each value one word or several with commas between them
     * @param refuse takes the kind and what is wrong with it, once for each word that is unknown
     */
    public static EventFilter read(Map<String, List<String>> asked, BiConsumer<String, String> refuse) {
        List<Methodology> all = List.copyOf(Methodologies.all().methodologies());
        List<String> known = all.stream().map(Methodology::edition).toList();
        Set<String> editions = words(asked, EDITION, known::contains, refuse);
        List<Methodology> scope = all.stream()
                .filter(methodology -> editions.isEmpty() || editions.contains(methodology.edition()))
                .toList();
        Set<String> countries =
                words(asked, COUNTRY, code -> Countries.all().byCode(code).isPresent(), refuse);
        Set<String> regions = words(asked, REGION, regions(scope)::contains, refuse);
        Set<String> measures = words(asked, MEASURE, measures(scope)::contains, refuse);
        Set<EntryType> types = words(asked, TYPE, word -> EntryType.of(word).isPresent(), refuse).stream()
                .flatMap(word -> EntryType.of(word).stream())
                .collect(Collectors.toSet());
        return new EventFilter(editions, countries, regions, measures, types);
    }

    public boolean passes(Entry entry) {
        String edition = entry.key().edition();
        String country = entry.key().country();
        return isIn(types, entry.type())
                && isIn(editions, edition)
                && isIn(countries, country)
                && (regions.isEmpty()
                        || Countries.all()
                                .byCode(country)
                                .filter(known -> regions.contains(known.region(edition)))
                                .isPresent())
                // Last, as it is the only one that has to read the data.
                && (measures.isEmpty() || entry.measures().stream().anyMatch(measures::contains));
    }

    /** What {@link #read} makes this filter of; kinds that ask nothing are left out. */
    public Map<String, List<String>> asked() {
        Set<String> words = types.stream().map(EntryType::word).collect(Collectors.toSet());
        return Map.of(EDITION, editions, COUNTRY, countries, REGION, regions, MEASURE, measures, TYPE, words)
                .entrySet()
                .stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> List.copyOf(new TreeSet<>(kind.getValue()))));
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Set<String> words(
            Map<String, List<String>> asked,
            String kind,
            Predicate<String> isKnown,
            BiConsumer<String, String> refuse) {
        Set<String> words = new TreeSet<>();
        asked.getOrDefault(kind, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .forEach(word -> {
                    if (isKnown.test(word)) {
                        words.add(word);
                    } else {
                        refuse.accept(kind, "no " + kind + " '" + word + "'");
                    }
                });
        return words;
    }

    private static Set<String> regions(List<Methodology> editions) {
        return editions.stream()
                .flatMap(methodology ->
                        Countries.all().countries().stream().map(country -> country.region(methodology.edition())))
                .collect(Collectors.toSet());
    }

    private static Set<String> measures(List<Methodology> editions) {
        return editions.stream()
                .flatMap(methodology -> methodology.measures().stream().map(Measure::code))
                .collect(Collectors.toSet());
    }
}
