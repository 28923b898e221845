package org.pamir.ingest.desk.proposal;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.proposal.Proposal;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.Schedule;

/**
 * A proposal in a list.
 *
 * @param sections their titles; empty where there is none yet
 * @param age such as {@code 3 days}, since its last change
 */
record QueueLine(Proposal proposal, String country, String sections, String age, long openComments, long blocking) {

    static QueueLine of(ProposalView view, Instant now) {
        Proposal proposal = view.proposal();
        Methodology methodology =
                Methodologies.all().edition(proposal.assessment().edition()).orElseThrow();
        return new QueueLine(
                proposal,
                Countries.all()
                        .byCode(proposal.assessment().country())
                        .map(Country::name)
                        .orElseThrow(),
                proposal.sections().keySet().stream()
                        .map(code ->
                                methodology.section(code).map(Section::title).orElse(code))
                        .collect(Collectors.joining(", ")),
                Age.of(proposal.updatedAt(), now),
                view.openComments(),
                view.blocking());
    }

    public String stateWord() {
        return Sentences.state(proposal.state());
    }

    public String tone() {
        return Review.tone(proposal.state());
    }

    public Optional<Instant> scheduled() {
        return proposal.schedule().map(Schedule::at);
    }
}
