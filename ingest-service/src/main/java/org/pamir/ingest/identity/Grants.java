package org.pamir.ingest.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;

/** All that somebody was granted. */
public record Grants(Set<Grant> grants) {

    public static final Grants NONE = new Grants(Set.of());

    public Grants {
        grants = Collections.unmodifiableSet(new LinkedHashSet<>(grants));
    }

    /** What is no grant is left out: the roles of an identity provider may serve other systems as well. */
    public static Grants of(Collection<String> words) {
        Set<Grant> grants = new LinkedHashSet<>();
        words.stream().sorted().forEach(word -> Grant.parse(word).ifPresent(grants::add));
        return new Grants(grants);
    }

    public boolean allow(Right right, AssessmentKey assessment) {
        return Countries.all()
                .byCode(assessment.country())
                .map(country -> grants.stream()
                        .anyMatch(grant -> grant.role().has(right) && grant.covers(country, assessment.edition())))
                .orElse(false);
    }

    /** Whether there is any place where they have this right. */
    public boolean allowSomewhere(Right right) {
        return grants.stream().anyMatch(grant -> grant.role().has(right));
    }

    public boolean allowEverywhere(Right right) {
        return grants.stream().anyMatch(grant -> grant.role().has(right) && grant.isEverywhere());
    }

    /** Whether one of them covers that grant: what nobody has, nobody can hand on. */
    public boolean cover(Grant other) {
        return grants.stream().anyMatch(grant -> grant.covers(other));
    }
}
