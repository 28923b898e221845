package org.pamir.ingest.reconciliation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.VersionKey;

/** A set of versions for each assessment, a bit for each: a hundred thousand revisions take a few kilobytes. */
final class VersionSets {

    private final SortedMap<AssessmentKey, BitSet> sets = new TreeMap<>();

    /** All from 1 to this one. */
    void addUpTo(AssessmentKey assessment, long version) {
        sets.computeIfAbsent(assessment, key -> new BitSet()).set(1, Math.toIntExact(version) + 1);
    }

    /** Whatever number it is: nothing grows by it. */
    void remove(AssessmentKey assessment, long version) {
        BitSet set = sets.get(assessment);
        if (set != null && version > 0 && version < set.length()) {
            set.clear((int) version);
        }
    }

    long size() {
        return sets.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** 0 where there is none. */
    long highest(AssessmentKey assessment) {
        BitSet set = sets.get(assessment);
        return set == null || set.isEmpty() ? 0 : set.length() - 1;
    }

    /**
     * In parts of at most so many, in the order of versions: the relay sends those of different assessments together, but
     * those of one assessment only one after the other.
     */
    List<List<VersionKey>> parts(int largest) {
        List<List<VersionKey>> parts = new ArrayList<>();
        int longest = sets.values().stream().mapToInt(BitSet::length).max().orElse(0);
        for (int version = 1; version < longest; version++) {
            for (Map.Entry<AssessmentKey, BitSet> set : sets.entrySet()) {
                if (set.getValue().get(version)) {
                    if (parts.isEmpty() || parts.get(parts.size() - 1).size() == largest) {
                        parts.add(new ArrayList<>());
                    }
                    parts.get(parts.size() - 1).add(new VersionKey(set.getKey(), version));
                }
            }
        }
        return parts;
    }
}
