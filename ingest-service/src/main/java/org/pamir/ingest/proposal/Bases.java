package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.history.History;
import org.pamir.ingest.merge.ThreeWayMerge;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.warning.LastChanges;
import org.pamir.ingest.warning.Warning;
import org.pamir.ingest.warning.Warnings;

/** What proposals rest on: the ledger's revisions, the base and the current one. */
@ApplicationScoped
class Bases {

    private final Ledger ledger;
    private final History history;
    private final Warnings warnings;

    Bases(Ledger ledger, History history, Warnings warnings) {
        this.ledger = ledger;
        this.history = history;
        this.warnings = warnings;
    }

    static Methodology methodology(AssessmentKey assessment) {
        return Methodologies.all().edition(assessment.edition()).orElseThrow();
    }

    static Optional<Section> section(AssessmentKey assessment, String code) {
        return methodology(assessment).section(code);
    }

    /** @param revision 0 for before anybody wrote it */
    SectionContent at(AssessmentKey assessment, Section section, int revision) {
        return revision == 0
                ? SectionContent.empty(section)
                : content(section, ledger.revision(address(assessment, section), revision));
    }

    /** The number of the current revision; 0 where nobody wrote the section. */
    int current(AssessmentKey assessment, Section section) {
        return number(ledger.section(address(assessment, section)));
    }

    /** Each section of a proposal, merged with what the ledger holds. */
    Map<String, SectionMerge> merge(Proposal proposal, Map<String, SectionRevised> current) {
        Map<String, SectionMerge> merges = new LinkedHashMap<>();
        proposal.sections().forEach((code, proposed) -> {
            Section section = section(proposal.assessment(), code).orElseThrow();
            Optional<SectionRevised> held = Optional.ofNullable(current.get(code));
            SectionContent base = at(proposal.assessment(), section, proposed.baseRevision());
            SectionContent theirs = held.isPresent() ? content(section, held) : SectionContent.empty(section);
            merges.put(
                    code,
                    new SectionMerge(
                            code,
                            proposed.baseRevision(),
                            number(held),
                            base,
                            proposed.content(),
                            theirs,
                            ThreeWayMerge.of(section, base, proposed.content(), theirs)));
        });
        return merges;
    }

    /** About what publishing a section would make of what readers see. */
    List<Warning> warnings(AssessmentKey assessment, SectionMerge merge) {
        Section section = section(assessment, merge.section()).orElseThrow();
        LastChanges known = history.blame(assessment, section).lastChanges();
        return warnings.of(section, merge.theirs(), merge.merged().content(), known);
    }

    private static int number(Optional<SectionRevised> revision) {
        return revision.map(SectionRevised::revision).orElse(0);
    }

    private static SectionContent content(Section section, Optional<SectionRevised> revision) {
        SectionRevised revised = revision.orElseThrow();
        return SectionContent.of(section, revised.narrative(), revised.scores(), revised.sources());
    }

    private static SectionAddress address(AssessmentKey assessment, Section section) {
        return new SectionAddress(
                methodology(assessment),
                Countries.all().byCode(assessment.country()).orElseThrow(),
                section);
    }
}
