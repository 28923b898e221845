package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionProblems;

/** Opens the history of a section for whoever is logged in. */
@ApplicationScoped
class SectionLooks {

    private final Ledger ledger;
    private final Editor editor;

    SectionLooks(Ledger ledger, Editor editor) {
        this.ledger = ledger;
        this.editor = editor;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 401 without a login, 404 where nobody wrote the section */
    SectionLook of(SectionAddress address) {
        editor.requireKnown();
        int current = ledger.section(address)
                .map(SectionRevised::revision)
                .orElseThrow(() -> SectionProblems.unwritten(address));
        return new SectionLook(
                address,
                current,
                editor.grants().allow(Right.PUBLISH, address.assessment()),
                editor.grants().allow(Right.READ_DRAFTS, address.assessment()));
    }
}
