package org.pamir.ingest.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionAddresses;
import org.pamir.ingest.section.SectionProblems;

/** What happened to a section, for everybody. */
@Path("/api/editions/{edition}/countries/{country}/sections/{section}")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final History history;
    private final Ledger ledger;
    private final SectionAddresses addresses;

    HistoryResource(History history, Ledger ledger, SectionAddresses addresses) {
        this.history = history;
        this.ledger = ledger;
        this.addresses = addresses;
    }

    @GET
    @Path("diff")
    @Operation(summary = "What changed between two revisions", description = "Without parameters: by the last one.")
    @APIResponse(responseCode = "200", description = "The narrative word by word, scores and sources")
    @APIResponse(responseCode = "404", description = "No such section or revision, or nobody wrote the section yet")
    public DiffDocument diff(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @Parameter(description = "A revision, or 0 for the empty section; by default the one before to")
                    @QueryParam("from")
                    Integer from,
            @Parameter(description = "A revision; by default the current one") @QueryParam("to") Integer to) {
        SectionAddress address = addresses.resolve(edition, country, section);
        int end = to == null ? current(address).revision() : to;
        int start = from == null ? Math.max(end - 1, 0) : from;
        return history.diff(address, start, end)
                .map(diff -> DiffDocument.of(start, end, diff))
                .orElseThrow(() -> SectionProblems.noRevision(address, missing(address, start, end)));
    }

    @GET
    @Path("blame")
    @Operation(summary = "Which revision set each score, and the narrative")
    @APIResponse(responseCode = "200", description = "For each part the last revision that changed it")
    @APIResponse(responseCode = "404", description = "No such section, or nobody wrote it yet")
    public BlameDocument blame(@RestPath String edition, @RestPath String country, @RestPath String section) {
        SectionAddress address = addresses.resolve(edition, country, section);
        current(address);
        return BlameDocument.of(history.blame(address.assessment(), address.section()));
    }

    private SectionRevised current(SectionAddress address) {
        return ledger.section(address).orElseThrow(() -> SectionProblems.unwritten(address));
    }

    private int missing(SectionAddress address, int start, int end) {
        return history.content(address, start).isEmpty() ? start : end;
    }
}
