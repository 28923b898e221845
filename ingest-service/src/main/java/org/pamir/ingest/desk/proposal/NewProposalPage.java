package org.pamir.ingest.desk.proposal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.proposal.Drafting;
import org.pamir.ingest.proposal.NewProposal;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.Refusal;
import org.pamir.ingest.proposal.Result;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionAddresses;
import org.pamir.ingest.section.SectionContent;

/** Where a proposal begins: one section of one assessment, and what it is about. */
@Path("/desk/proposals/new")
@Produces(MediaType.TEXT_HTML)
public class NewProposalPage {

    private final Drafting drafting;
    private final SectionAddresses addresses;
    private final Ledger ledger;
    private final Editor editor;
    private final DeskEditor desk;

    NewProposalPage(Drafting drafting, SectionAddresses addresses, Ledger ledger, Editor editor, DeskEditor desk) {
        this.drafting = drafting;
        this.addresses = addresses;
        this.ledger = ledger;
        this.editor = editor;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Begin(
            Methodology methodology, Country country, String section, String title, String message, List<Fault> faults)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@RestQuery String edition, @RestQuery String country, @RestQuery String section) {
        Methodology methodology = Methodologies.all()
                .edition(orEmpty(edition))
                .orElseThrow(() -> Problems.unknown("edition", orEmpty(edition)));
        String first = methodology.sections().get(0).code();
        SectionAddress address = address(edition, country, orEmpty(section).isEmpty() ? first : section);
        return begin(address, "", "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(MultivaluedMap<String, String> fields) {
        SectionAddress address =
                address(fields.getFirst("edition"), fields.getFirst("country"), fields.getFirst("section"));
        String title = SectionForm.first(fields, "title").strip();
        String message = SectionForm.lines(SectionForm.first(fields, "message")).strip();
        Result result = drafting.create(
                new NewProposal(
                        address.assessment(),
                        title,
                        message,
                        Map.of(address.section().code(), current(address))),
                desk.actor());
        if (result instanceof Result.Done done) {
            return Response.seeOther(editorOf(done.proposal(), address)).build();
        }
        Refusal refusal = ((Result.Refused) result).refusal();
        if (RefusalProblems.ends(refusal)) {
            throw RefusalProblems.of(refusal);
        }
        return Response.status(422)
                .entity(begin(address, title, message, Sentences.faults(refusal)))
                .build();
    }

    private static Begin begin(SectionAddress address, String title, String message, List<Fault> faults) {
        return new Begin(
                address.methodology(), address.country(), address.section().code(), title, message, faults);
    }

    private SectionAddress address(String edition, String country, String section) {
        SectionAddress address = addresses.resolve(orEmpty(edition), orEmpty(country), orEmpty(section));
        editor.require(Right.PROPOSE, address.assessment());
        return address;
    }

    private NewProposal.NewSection current(SectionAddress address) {
        Optional<SectionRevised> held = ledger.section(address);
        return new NewProposal.NewSection(
                held.map(SectionRevised::revision).orElse(0),
                held.map(revised -> SectionContent.of(
                                address.section(), revised.narrative(), revised.scores(), revised.sources()))
                        .orElseGet(() -> SectionContent.empty(address.section())));
    }

    private static URI editorOf(ProposalView view, SectionAddress address) {
        return URI.create("/desk/proposals/" + view.proposal().id() + "/sections/"
                + address.section().code());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
