package org.pamir.assessment.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;

/** Sections as they stood at a version of their assessment. */
@ApplicationScoped
public class SectionStore {

    private static final String LATEST = """
            select latest.data
            from unnest(:sections) as wanted (section), lateral (
                select r.data from section_revision r
                where r.edition = :edition and r.country = :country and r.section = wanted.section
                    and r.version <= :version
                order by r.revision desc limit 1) as latest
            """;

    private final EntityManager entityManager;

    SectionStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The latest revision of each section that is not above the version; a section without one is left out. */
    @Transactional
    public Map<String, SectionRevised> sections(AssessmentKey key, long version, List<String> sections) {
        @SuppressWarnings("unchecked")
        List<byte[]> rows = entityManager
                // Without a result class: with one, Hibernate's cache of query plans takes every call for another
                // query.
                .createNativeQuery(LATEST)
                .setParameter("sections", sections.toArray(String[]::new))
                .setParameter("edition", key.edition())
                .setParameter("country", key.country())
                .setParameter("version", version)
                .getResultList();
        return rows.stream()
                .map(SectionStore::read)
                .collect(Collectors.toMap(SectionRevised::section, Function.identity()));
    }

    private static SectionRevised read(byte[] data) {
        try {
            return EventCodec.read(data, SectionRevised.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a section", e);
        }
    }
}
