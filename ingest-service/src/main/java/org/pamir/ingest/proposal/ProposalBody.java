package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.EditedSection;
import org.pamir.ingest.section.SectionBody;
import org.pamir.ingest.section.SectionContent;

/** Proposals and their sections, read from JSON with everything that is wrong with them. */
final class ProposalBody {

    private static final Set<String> PROPOSAL = Set.of("edition", "country", "title", "message", "sections");
    private static final Set<String> CONTENT = Set.of("narrative", "scores", "sources");
    private static final Set<String> NEW = with("base_revision");
    private static final Set<String> SAVED = with("base_revision", "draft");
    private static final Set<String> SETTLED = with("section", "draft", "current_revision");

    private ProposalBody() {}

    static NewProposal proposal(JsonNode json) {
        StrictBody body = StrictBody.of(json, PROPOSAL);
        Optional<String> edition = body.text("edition");
        Optional<String> country = body.text("country");
        String title = body.text("title").orElse("");
        String message = body.text("message").orElse("");
        Optional<Methodology> methodology = edition.flatMap(Methodologies.all()::edition);
        if (methodology.isEmpty()) {
            body.violated("/edition", edition.isEmpty() ? "required" : "there is no such edition");
        }
        if (country.flatMap(Countries.all()::byCode).isEmpty()) {
            body.violated("/country", country.isEmpty() ? "required" : "there is no such country; codes are exact");
        }
        body.violated(Wording.title(title));
        body.violated(Wording.message(message));
        Map<String, NewProposal.NewSection> sections = new LinkedHashMap<>();
        JsonNode given = body.json().path("sections");
        if (!given.isMissingNode() && !given.isObject()) {
            body.violated("/sections", "not an object");
        }
        methodology.ifPresent(known -> given.properties()
                .forEach(field -> section(body, known, field.getKey(), field.getValue())
                        .ifPresent(section -> sections.put(field.getKey(), section))));
        body.refuseIfViolated();
        return new NewProposal(
                new AssessmentKey(edition.orElseThrow(), country.orElseThrow()), title, message, sections);
    }

    static SavedSection saved(Methodology methodology, Section section, JsonNode json) {
        StrictBody body = StrictBody.of(json, SAVED);
        SectionContent content = content(body, methodology, section);
        SavedSection saved =
                new SavedSection(section.code(), body.number("base_revision"), body.requiredNumber("draft"), content);
        body.refuseIfViolated();
        return saved;
    }

    static Settlement settlement(Methodology methodology, JsonNode json) {
        StrictBody body = StrictBody.of(json, SETTLED);
        Optional<Section> section = methodology.section(body.required("section"));
        if (section.isEmpty()) {
            body.violated("/section", "not a section of " + methodology.edition());
            body.refuseIfViolated();
        }
        SectionContent content = content(body, methodology, section.orElseThrow());
        Settlement settlement = new Settlement(
                section.get().code(), body.requiredNumber("draft"), body.requiredNumber("current_revision"), content);
        body.refuseIfViolated();
        return settlement;
    }

    private static Optional<NewProposal.NewSection> section(
            StrictBody proposal, Methodology methodology, String code, JsonNode json) {
        String pointer = "/sections/" + ContentRules.escape(code);
        Optional<Section> section = methodology.section(code);
        if (section.isEmpty()) {
            proposal.violated(pointer, "not a section of " + methodology.edition());
            return Optional.empty();
        }
        StrictBody body = StrictBody.of(json, NEW);
        int base = body.requiredNumber("base_revision");
        SectionContent content = content(body, methodology, section.get());
        proposal.violated(Wording.within(pointer, body.violations()));
        return body.isViolated() ? Optional.empty() : Optional.of(new NewProposal.NewSection(base, content));
    }

    private static SectionContent content(StrictBody body, Methodology methodology, Section section) {
        ObjectNode json = body.json().deepCopy();
        EditedSection edited = SectionBody.read(methodology, section, json.retain(CONTENT));
        body.violated(edited.violations());
        return edited.content();
    }

    private static Set<String> with(String... more) {
        return Stream.concat(CONTENT.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
