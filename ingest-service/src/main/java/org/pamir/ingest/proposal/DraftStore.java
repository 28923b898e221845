package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.methodology.Section;

/** Where the sections of proposals are kept, draft by draft. Every method belongs into its caller's transaction. */
@ApplicationScoped
class DraftStore {

    private final EntityManager entities;

    DraftStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a draft and makes it the one that the proposal holds. */
    void keep(long proposal, ProposedSection proposed, Instant at) {
        entities.persist(DraftRow.of(proposal, proposed, at));
        entities.flush();
        entities.createNativeQuery("""
                        insert into proposal_section (proposal, section, draft) values (:proposal, :section, :draft)
                        on conflict (proposal, section) do update set draft = excluded.draft""")
                .setParameter("proposal", proposal)
                .setParameter("section", proposed.section())
                .setParameter("draft", proposed.draft())
                .executeUpdate();
    }

    /** The drafts stay. */
    void remove(long proposal, String section) {
        entities.createNativeQuery("delete from proposal_section where proposal = :proposal and section = :section")
                .setParameter("proposal", proposal)
                .setParameter("section", section)
                .executeUpdate();
    }

    Optional<ProposedSection> find(long proposal, Section section, int draft) {
        return Optional.ofNullable(entities.find(DraftRow.class, new DraftRow.Key(proposal, section.code(), draft)))
                .map(row -> row.proposed(section));
    }

    /** The number of the last draft of a section; 0 where there never was one. */
    int last(long proposal, String section) {
        return ((Number) entities.createNativeQuery("""
                        select coalesce(max(draft), 0) from proposal_draft
                        where proposal = :proposal and section = :section""", Integer.class)
                        .setParameter("proposal", proposal)
                        .setParameter("section", section)
                        .getSingleResult())
                .intValue();
    }

    /** The drafts that proposals hold now. */
    @SuppressWarnings("unchecked")
    List<DraftRow> held(Collection<Long> proposals) {
        return entities.createNativeQuery("""
                        select proposal_draft.*
                        from proposal_section
                        join proposal_draft using (proposal, section, draft)
                        where proposal = any(:proposals)""", DraftRow.class)
                .setParameter("proposals", proposals.toArray(Long[]::new))
                .getResultList();
    }

    void published(long proposal, Map<String, Publication.PublishedSection> sections) {
        sections.forEach((section, published) -> entities.createNativeQuery("""
                        update proposal_section set published_revision = :revision, unchanged = :unchanged
                        where proposal = :proposal and section = :section""")
                .setParameter("revision", published.revision())
                .setParameter("unchanged", published.unchanged())
                .setParameter("proposal", proposal)
                .setParameter("section", section)
                .executeUpdate());
    }

    /** By proposal and section. */
    Map<Long, Map<String, Publication.PublishedSection>> publications(Collection<Long> proposals) {
        Map<Long, Map<String, Publication.PublishedSection>> found = new LinkedHashMap<>();
        entities.createQuery(
                        "from HeadRow where proposal in :proposals and publishedRevision is not null", HeadRow.class)
                .setParameter("proposals", proposals)
                .getResultList()
                .forEach(row -> found.computeIfAbsent(row.proposal, id -> new LinkedHashMap<>())
                        .put(row.section, new Publication.PublishedSection(row.publishedRevision, row.unchanged)));
        return found;
    }
}
