package org.pamir.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionContent;

/** Looks back on a section: what changed between two revisions, and where things come from. */
@ApplicationScoped
public class History {

    private final Ledger ledger;
    private final BlameStore revisions;

    History(Ledger ledger, BlameStore revisions) {
        this.ledger = ledger;
        this.revisions = revisions;
    }

    /** Of a section that nobody wrote, it is empty. */
    @Transactional
    public Blame blame(AssessmentKey assessment, Section section) {
        return revisions.blame(assessment, section);
    }

    /**
     * What changed between two revisions, in either direction.
     *
     * @param from 0 for the section before anybody wrote it
     * @param to as {@code from}
     * @return nothing where one of the two is not there
     */
    @Transactional
    public Optional<ContentDiff> diff(SectionAddress address, int from, int to) {
        return content(address, from)
                .flatMap(before -> content(address, to).map(after -> ContentDiff.of(before, after)));
    }

    /** @param revision 0 for the section before anybody wrote it */
    @Transactional
    public Optional<SectionContent> content(SectionAddress address, int revision) {
        return revision == 0
                ? Optional.of(SectionContent.empty(address.section()))
                : ledger.revision(address, revision).map(revised -> content(address, revised));
    }

    private static SectionContent content(SectionAddress address, SectionRevised revised) {
        return SectionContent.of(address.section(), revised.narrative(), revised.scores(), revised.sources());
    }
}
