package org.pamir.contract.methodology;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pamir.contract.ContractResources;

/** The methodologies that this build knows, by edition, oldest first. A new edition is a new file listed in the index. */
public final class Methodologies {

    private static final Methodologies ALL = new Methodologies(ContractResources.lines("methodology/index.txt").stream()
            .map(file -> MethodologyFile.read(ContractResources.text("methodology/" + file)))
            .toList());

    private final Map<String, Methodology> byEdition;

    private Methodologies(List<Methodology> methodologies) {
        Map<String, Methodology> sorted = new TreeMap<>();
        for (Methodology methodology : methodologies) {
            if (sorted.put(methodology.edition(), methodology) != null) {
                throw new IllegalArgumentException("two methodologies for edition " + methodology.edition());
            }
        }
        if (sorted.values().stream().map(Methodology::id).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("two methodologies share an id");
        }
        this.byEdition = Collections.unmodifiableMap(sorted);
    }

    public static Methodologies all() {
        return ALL;
    }

    public Optional<Methodology> edition(String edition) {
        return Optional.ofNullable(byEdition.get(edition));
    }

    /** Oldest edition first. */
    public Collection<Methodology> methodologies() {
        return byEdition.values();
    }
}
