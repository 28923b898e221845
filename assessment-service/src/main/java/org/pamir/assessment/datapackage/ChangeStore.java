package org.pamir.assessment.datapackage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodology;

/**
 * The changes that an edition has seen since it was complete: since every section of an assessment was written. They are
 * found from the scorecards, not from the movements, as these may come later than what readers see, and name the ranks of
 * others, which replays may tell otherwise (docs/decisions/0004).
 */
@ApplicationScoped
class ChangeStore {

    private static final String SINCE_COMPLETE = """
            with complete as (
                select country, max(version) as version
                from section_revision
                where edition = :edition and revision = 1
                group by country having count(*) = :sections)
            select s.country, s.version, count(*) over () as total
            from unnest(:countries, :versions) as shown (country, version)
            join complete on complete.country = shown.country
            join scorecard s on s.edition = :edition and s.country = shown.country
                and s.version > complete.version and s.version <= shown.version
            order by s.at desc, s.country, s.version desc
            limit :most
            """;

    private static final String PAIRS = """
            select s.country, s.version, s.data, (
                select p.data from scorecard p
                where p.edition = s.edition and p.country = s.country and p.version < s.version
                order by p.version desc limit 1)
            from unnest(:countries, :versions) as wanted (country, version) join scorecard s using (country, version)
            where s.edition = :edition
            """;

    /** Two scorecards each, 20 kB: what is in memory at a time. */
    private static final int BATCH = 200;

    private final EntityManager entityManager;

    ChangeStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param newest newest first
     * @param total how many there are, listed or not
     */
    record Changes(List<Change> newest, long total) {}

    private record Version(String country, long number) {}

    @Transactional
    Changes changes(Standings standings, int most) {
        List<Version> shown = standings.scorecards().values().stream()
                .map(scorecard -> new Version(scorecard.country(), scorecard.version()))
                .toList();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(SINCE_COMPLETE, standings.edition(), shown)
                .setParameter("sections", standings.methodology().sections().size())
                .setParameter("most", most)
                .getResultList();
        List<Version> versions = rows.stream()
                .map(row -> new Version((String) row[0], ((Number) row[1]).longValue()))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from < versions.size(); from += BATCH) {
            List<Version> batch = versions.subList(from, Math.min(versions.size(), from + BATCH));
            Map<Version, Change> found = read(standings.methodology(), batch);
            batch.forEach(version -> changes.add(found.get(version)));
        }
        return new Changes(changes, rows.isEmpty() ? 0 : ((Number) rows.get(0)[2]).longValue());
    }

    private Map<Version, Change> read(Methodology methodology, List<Version> versions) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(PAIRS, methodology.edition(), versions).getResultList();
        Map<Version, Change> changes = new HashMap<>();
        for (Object[] row : rows) {
            changes.put(
                    new Version((String) row[0], ((Number) row[1]).longValue()),
                    Change.between(
                            row[3] == null ? null : scorecard((byte[]) row[3]),
                            scorecard((byte[]) row[2]),
                            methodology));
        }
        return changes;
    }

    private jakarta.persistence.Query query(String sql, String edition, List<Version> versions) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("edition", edition)
                .setParameter(
                        "countries", versions.stream().map(Version::country).toArray(String[]::new))
                .setParameter("versions", versions.stream().map(Version::number).toArray(Long[]::new));
    }

    private static ScorecardComputed scorecard(byte[] data) {
        try {
            return EventCodec.read(data, ScorecardComputed.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a scorecard", e);
        }
    }
}
