package org.pamir.assessment.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.assessment.database.ReadStore;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;

/** Sections as they stood at a version of their assessment. */
@ApplicationScoped
public class SectionStore {

    private static final String LATEST = """
            select latest.data
            from unnest(?::text[]) as wanted (section), lateral (
                select r.data from section_revision r
                where r.edition = ? and r.country = ? and r.section = wanted.section and r.version <= ?
                order by r.revision desc limit 1) as latest
            """;

    private static final String REVISED = """
            select data from section_revision
            where edition = ? and country = ? and version > ? and version <= ?
            order by version
            """;

    private final ReadStore reads;

    SectionStore(ReadStore reads) {
        this.reads = reads;
    }

    /** The latest revision of each section that is not above the version; a section without one is left out. */
    public Map<String, SectionRevised> sections(AssessmentKey key, long version, List<String> sections) {
        return find(LATEST, sections.toArray(String[]::new), key.edition(), key.country(), version).stream()
                .collect(Collectors.toMap(SectionRevised::section, Function.identity()));
    }

    /** What was revised after a version of the assessment until another one, in that order. */
    List<SectionRevised> revised(AssessmentKey key, long after, long version) {
        return find(REVISED, key.edition(), key.country(), after, version);
    }

    private List<SectionRevised> find(String sql, Object... parameters) {
        return reads.list(sql, row -> row.getBytes(1), parameters).stream()
                .map(SectionStore::read)
                .toList();
    }

    private static SectionRevised read(byte[] data) {
        try {
            return EventCodec.read(data, SectionRevised.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a section", e);
        }
    }
}
