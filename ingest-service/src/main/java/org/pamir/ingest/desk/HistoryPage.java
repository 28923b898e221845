package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.history.Blame;
import org.pamir.ingest.history.History;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionAddresses;
import org.pamir.ingest.section.SectionProblems;

/** The revisions of a section: who, when, why; and any two of them side by side. */
@Path("/desk/editions/{edition}/countries/{country}/sections/{section}/history")
@Produces(MediaType.TEXT_HTML)
public class HistoryPage {

    private static final int PAGE = 50;

    private final Ledger ledger;
    private final History history;
    private final SectionAddresses addresses;
    private final SectionLooks looks;

    HistoryPage(Ledger ledger, History history, SectionAddresses addresses, SectionLooks looks) {
        this.ledger = ledger;
        this.history = history;
        this.addresses = addresses;
        this.looks = looks;
    }

    /** @param older the number to ask for revisions before; nothing where there are none */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Revisions(SectionLook look, List<SectionRevised> revisions, Optional<Integer> older, Blame blame)
            implements TemplateInstance {}

    /** @param from 0 for the section before anybody wrote it */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Comparison(SectionLook look, int from, int to, ContentDiff diff) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance revisions(
            @RestPath String edition, @RestPath String country, @RestPath String section, @RestQuery Integer before) {
        SectionAddress address = addresses.resolve(edition, country, section);
        int end = before == null ? Integer.MAX_VALUE : before;
        List<SectionRevised> page = ledger.history(address, end, PAGE);
        int last = page.isEmpty() ? 1 : page.get(page.size() - 1).revision();
        return new Revisions(
                looks.of(address),
                page,
                last > 1 ? Optional.of(last) : Optional.empty(),
                history.blame(address.assessment(), address.section()));
    }

    /** Without parameters: what the last revision changed. */
    @GET
    @Path("compare")
    @Operation(hidden = true)
    public TemplateInstance compare(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @RestQuery Integer from,
            @RestQuery Integer to) {
        SectionAddress address = addresses.resolve(edition, country, section);
        SectionLook look = looks.of(address);
        int end = to == null ? look.current() : to;
        int start = from == null ? Math.max(end - 1, 0) : from;
        ContentDiff diff = history.diff(address, start, end)
                .orElseThrow(() -> SectionProblems.noRevision(
                        address, history.content(address, start).isEmpty() ? start : end));
        return new Comparison(look, start, end, diff);
    }
}
