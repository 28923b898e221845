package org.pamir.assessment.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;

/** Movements in the log, newest first. */
@ApplicationScoped
public class MovementStore {

    /** By positions, of which there is no gap: what a page costs has a bound, however rare is what is asked for. */
    private static final String PAGE = """
            select l.position, l.edition, l.country, l.version, l.at, m.data
            from log_entry l
            join section_revision r on (r.edition, r.country, r.version) = (l.edition, l.country, l.version)
            join movement m on (m.edition, m.country, m.version) = (l.edition, l.country, l.version)
            where l.position >= :low and l.position < :before and l.type = 'movement'
                and l.edition = any(:editions) and l.country = any(:countries) and r.revision >= :least
            order by l.position desc
            limit :limit
            """;

    private static final int WINDOW = 5_000;

    /** So many windows are looked through for one page; who wants to see more asks for the next one. */
    private static final int WINDOWS = 12;

    private final EntityManager entityManager;

    MovementStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param newest newest first
     * @param next where the next page begins; 0 at the end of what is kept. There may be fewer entries than asked for
     *     although more follow
     */
    public record Page(List<Entry> newest, long next) {}

    /**
     * @param before positions below this one
     * @param first whether also the first revision of a section counts, with which an assessment comes to be
     */
    @Transactional
    public Page page(LogState state, long before, EventFilter filter, boolean first, Set<String> editions, int limit) {
        List<Entry> found = new ArrayList<>();
        long high = before;
        for (int window = 0; window < WINDOWS && high > state.expiredThrough() + 1; window++) {
            long low = Math.max(state.expiredThrough() + 1, high - WINDOW);
            List<Entry> entries;
            do {
                entries = read(low, high, filter, first, editions, limit);
                for (Entry entry : entries) {
                    high = entry.position();
                    if (filter.passes(entry)) {
                        found.add(entry);
                    }
                    if (found.size() == limit) {
                        return new Page(found, high);
                    }
                }
            } while (entries.size() == limit);
            high = low;
        }
        return new Page(found, high > state.expiredThrough() + 1 ? high : 0);
    }

    private List<Entry> read(
            long low, long before, EventFilter filter, boolean first, Set<String> editions, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("low", low)
                .setParameter("before", before)
                .setParameter("editions", editions.toArray(String[]::new))
                .setParameter("countries", countries(filter, editions))
                .setParameter("least", first ? 1 : 2)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(MovementStore::entry).toList();
    }

    /** Those that may pass; the filter itself has the last word. */
    private static String[] countries(EventFilter filter, Set<String> editions) {
        return Countries.all().countries().stream()
                .filter(country ->
                        filter.countries().isEmpty() || filter.countries().contains(country.code()))
                .filter(country -> filter.regions().isEmpty()
                        || editions.stream()
                                .anyMatch(edition -> filter.regions().contains(country.region(edition))))
                .map(Country::code)
                .toArray(String[]::new);
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                row.get("position", Long.class),
                EntryType.MOVEMENT,
                new AssessmentKey(row.get("edition", String.class), row.get("country", String.class)),
                row.get("version", Long.class),
                row.get("at", Instant.class),
                row.get("data", byte[].class));
    }
}
