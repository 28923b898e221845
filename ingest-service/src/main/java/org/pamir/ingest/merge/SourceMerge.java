package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.Source;

/** Merges two changes of one list of sources. A source is known by its address; its title may change. */
final class SourceMerge {

    /** The same address may be there more than once. */
    private record Key(String url, int occurrence) {}

    private final Map<Key, Source> base;
    private final Map<Key, Source> mine;
    private final Map<Key, Source> theirs;
    private final List<Source> merged = new ArrayList<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private SourceMerge(List<Source> base, List<Source> mine, List<Source> theirs) {
        this.base = keyed(base);
        this.mine = keyed(mine);
        this.theirs = keyed(theirs);
    }

    record Result(List<Source> sources, List<MergeConflict> conflicts) {}

    static Result of(List<Source> base, List<Source> mine, List<Source> theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return new Result(theirs, List.of());
        }
        return theirs.equals(base) ? new Result(mine, List.of()) : new SourceMerge(base, mine, theirs).run();
    }

    private Result run() {
        // Whoever put the list in another order meant it; where nobody did, theirs come first.
        Map<Key, Source> first = keepsOrder(mine) ? theirs : mine;
        Map<Key, Source> second = first == mine ? theirs : mine;
        first.keySet().forEach(this::merge);
        second.keySet().stream().filter(key -> !first.containsKey(key)).forEach(this::merge);
        return new Result(List.copyOf(merged), List.copyOf(conflicts));
    }

    private void merge(Key key) {
        Source before = base.get(key);
        Source here = mine.get(key);
        Source there = theirs.get(key);
        Source result = Objects.equals(here, before) ? there : here;
        boolean both = !Objects.equals(here, before) && !Objects.equals(there, before);
        if (both && !Objects.equals(here, there)) {
            result = here == null ? there : here;
            conflicts.add(new MergeConflict("/sources/" + merged.size(), text(before), text(here), text(there)));
        }
        if (result != null) {
            merged.add(result);
        }
    }

    private boolean keepsOrder(Map<Key, Source> side) {
        List<Key> left = base.keySet().stream().filter(side::containsKey).toList();
        return side.keySet().stream().filter(base::containsKey).toList().equals(left);
    }

    private static String text(Source source) {
        return source == null ? null : source.title() + " <" + source.url() + ">";
    }

    private static Map<Key, Source> keyed(List<Source> sources) {
        Map<String, Integer> occurrences = new HashMap<>();
        Map<Key, Source> keyed = new LinkedHashMap<>();
        sources.forEach(source ->
                keyed.put(new Key(source.url(), occurrences.merge(source.url(), 1, Integer::sum)), source));
        return keyed;
    }
}
