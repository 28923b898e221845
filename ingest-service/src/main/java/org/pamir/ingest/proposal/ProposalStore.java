package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Section;

/** Where proposals are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class ProposalStore {

    private final EntityManager entities;
    private final DraftStore drafts;

    ProposalStore(EntityManager entities, DraftStore drafts) {
        this.entities = entities;
        this.drafts = drafts;
    }

    /** @return the id that it got; its sections are kept draft by draft */
    long add(Proposal proposal) {
        ProposalRow row = ProposalRow.of(proposal);
        entities.persist(row);
        entities.flush();
        return row.id;
    }

    Optional<Proposal> find(long id) {
        return proposals(rows("select {proposal.*} from proposal where id = :id")
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Proposal> lock(long id) {
        List<ProposalRow> rows = rows("select {proposal.*} from proposal where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        // What this transaction saw of it before the lock may be history by now.
        rows.forEach(entities::refresh);
        return proposals(rows).stream().findFirst();
    }

    /** Those whose hour has come, the longest due first. */
    List<Long> due(Instant now) {
        List<?> ids = entities.createNativeQuery(
                        "select id from proposal where publish_at <= :now order by publish_at, id", Long.class)
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /** Nothing where it is no longer due, or where somebody else works on it. */
    Optional<Proposal> lockDue(long id, Instant now) {
        return proposals(rows("""
                                select {proposal.*} from proposal where id = :id and publish_at <= :now
                                for update skip locked""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Everything but its drafts. */
    void update(Proposal proposal) {
        entities.find(ProposalRow.class, proposal.id()).take(proposal);
        entities.flush();
        proposal.published().ifPresent(publication -> drafts.published(proposal.id(), publication.revisions()));
    }

    /** Newest first. */
    List<Proposal> list(Query query, Reach reach) {
        return proposals(rows("""
                        select {proposal.*} from proposal
                        where id < :before
                            and (edition || '/' || country) = any(:visible)
                            and (cast(:state as text) is null or state = :state)
                            and (cast(:edition as text) is null or edition = :edition)
                            and (cast(:country as text) is null or country = :country)
                            and (cast(:author as text) is null or author = :author)
                            and (not :waiting
                                or author = :me and state in ('draft', 'changes_requested')
                                or author <> :me and state = 'in_review'
                                    and (edition || '/' || country) = any(:reviewed)
                                or state = 'approved' and publish_at is null
                                    and (edition || '/' || country) = any(:published))
                        order by id desc
                        limit :limit""")
                .setParameter("before", query.before())
                .setParameter("visible", words(reach.visible()))
                .setParameter("state", query.state().map(State::word).orElse(null))
                .setParameter("edition", query.edition().orElse(null))
                .setParameter("country", query.country().orElse(null))
                .setParameter("author", query.author().orElse(null))
                .setParameter("waiting", query.waitingForMe())
                .setParameter("me", reach.name())
                .setParameter("reviewed", words(reach.reviewed()))
                .setParameter("published", words(reach.published()))
                .setParameter("limit", query.limit())
                .getResultList());
    }

    private List<Proposal> proposals(List<ProposalRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        Map<Long, Map<String, DraftRow>> held = new LinkedHashMap<>();
        drafts.held(ids)
                .forEach(draft -> held.computeIfAbsent(draft.proposal, id -> new LinkedHashMap<>())
                        .put(draft.section, draft));
        Map<Long, Map<String, Publication.PublishedSection>> published = drafts.publications(ids);
        return rows.stream()
                .map(row ->
                        proposal(row, held.getOrDefault(row.id, Map.of()), published.getOrDefault(row.id, Map.of())))
                .toList();
    }

    private static Proposal proposal(
            ProposalRow row, Map<String, DraftRow> held, Map<String, Publication.PublishedSection> published) {
        Map<String, ProposedSection> sections = new LinkedHashMap<>();
        Map<String, Publication.PublishedSection> revisions = new LinkedHashMap<>();
        for (Section section :
                Methodologies.all().edition(row.edition).orElseThrow().sections()) {
            String code = section.code();
            Optional.ofNullable(held.get(code)).ifPresent(draft -> sections.put(code, draft.proposed(section)));
            Optional.ofNullable(published.get(code)).ifPresent(revision -> revisions.put(code, revision));
        }
        return row.proposal(sections, revisions);
    }

    private static String[] words(Collection<AssessmentKey> keys) {
        return keys.stream().map(AssessmentKey::toString).toArray(String[]::new);
    }

    /**
     * @param sql in which {@code {proposal.*}} stands for every column by its name: what the database has prepared is still
     *     right when the migration of a version to come has added one
     */
    private NativeQuery<ProposalRow> rows(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, ProposalRow.class, "proposal");
    }
}
