package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Choices;
import org.pamir.ingest.proposal.Proposal;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.Proposals;
import org.pamir.ingest.proposal.SectionMerge;

/** Gathers what a reviewer looks at. */
@ApplicationScoped
class Reviews {

    private final Sections sections;
    private final Proposals proposals;
    private final Choices choices;
    private final Timeline timeline;
    private final PreviewProvider previews;

    Reviews(Sections sections, Proposals proposals, Choices choices, Timeline timeline, PreviewProvider previews) {
        this.sections = sections;
        this.proposals = proposals;
        this.choices = choices;
        this.timeline = timeline;
        this.previews = previews;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem where there is no such proposal, or not for this reader */
    Review of(long id, Actor actor) {
        ProposalView view = sections.proposal(id, actor);
        Proposal proposal = view.proposal();
        Methodology methodology = methodology(proposal);
        Map<String, SectionMerge> merges = proposals.merge(proposal);
        List<ReviewedSection> reviewed = merges.values().stream()
                .map(merge -> ReviewedSection.of(
                        view, methodology.section(merge.section()).orElseThrow(), merge))
                .toList();
        return new Review(
                view,
                methodology,
                Countries.all().byCode(proposal.assessment().country()).orElseThrow(),
                reviewed,
                timeline.of(methodology, view),
                preview(proposal, methodology, merges),
                choices.of(proposal, actor),
                proposal.isBy(actor.name()));
    }

    Preview preview(ProposalView view) {
        return preview(view.proposal(), methodology(view.proposal()), proposals.merge(view.proposal()));
    }

    private Preview preview(Proposal proposal, Methodology methodology, Map<String, SectionMerge> merges) {
        return proposal.state().isFinal()
                ? Preview.without(Preview.State.UNCHANGED)
                : previews.of(methodology, proposal.assessment(), merges);
    }

    private static Methodology methodology(Proposal proposal) {
        return Methodologies.all().edition(proposal.assessment().edition()).orElseThrow();
    }
}
