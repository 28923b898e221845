package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.Proposals;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionAddresses;

/** Finds proposals and their sections for pages; what is not there, or not for this reader, is refused as a problem. */
@ApplicationScoped
class Sections {

    private final Proposals proposals;
    private final SectionAddresses addresses;
    private final Ledger ledger;

    Sections(Proposals proposals, SectionAddresses addresses, Ledger ledger) {
        this.proposals = proposals;
        this.addresses = addresses;
        this.ledger = ledger;
    }

    ProposalView proposal(long id, Actor actor) {
        return proposals.find(id, actor).orElseThrow(RefusalProblems::of);
    }

    OpenSection open(long id, String section, Actor actor) {
        ProposalView view = proposal(id, actor);
        AssessmentKey assessment = view.proposal().assessment();
        SectionAddress address = addresses.resolve(assessment.edition(), assessment.country(), section);
        return new OpenSection(view, address, ledger.section(address));
    }
}
