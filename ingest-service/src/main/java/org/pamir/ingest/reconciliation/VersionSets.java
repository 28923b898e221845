package org.pamir.ingest.reconciliation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

    /** In parts of at most so many, each assessment's in the order of versions. */
    List<List<VersionKey>> parts(int largest) {
        List<List<VersionKey>> parts = new ArrayList<>();
        sets.forEach((assessment, versions) -> versions.stream().forEach(version -> {
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() == largest) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(new VersionKey(assessment, version));
        }));
        return parts;
    }
}
