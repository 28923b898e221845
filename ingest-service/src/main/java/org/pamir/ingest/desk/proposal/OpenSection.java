package org.pamir.ingest.desk.proposal;

import java.util.Optional;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.proposal.Proposal;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.ProposedSection;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionContent;

/**
 * A section of a proposal's assessment, whether the proposal changes it or not yet.
 *
 * @param current what readers see; nothing where nobody wrote it
 */
record OpenSection(ProposalView view, SectionAddress address, Optional<SectionRevised> current) {

    public Proposal proposal() {
        return view.proposal();
    }

    public Methodology methodology() {
        return address.methodology();
    }

    public Country country() {
        return address.country();
    }

    public Section section() {
        return address.section();
    }

    /** The draft; nothing where the proposal leaves this section alone. */
    public Optional<ProposedSection> held() {
        return Optional.ofNullable(proposal().sections().get(section().code()));
    }

    public SectionContent published() {
        return current.map(revised ->
                        SectionContent.of(section(), revised.narrative(), revised.scores(), revised.sources()))
                .orElseGet(() -> SectionContent.empty(section()));
    }

    public int revision() {
        return current.map(SectionRevised::revision).orElse(0);
    }

    /** What there is to work on: the draft, or what readers see. */
    public SectionContent content() {
        return held().map(ProposedSection::content).orElseGet(this::published);
    }

    SectionForm form() {
        return SectionForm.of(content(), held().map(ProposedSection::draft).orElse(0), revision());
    }
}
