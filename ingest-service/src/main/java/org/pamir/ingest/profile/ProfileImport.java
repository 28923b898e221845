package org.pamir.ingest.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.section.AppliedChange;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionChange;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.section.Violation;

/** Brings the text of a profile into the sections that it belongs to, all or none. */
@ApplicationScoped
public class ProfileImport {

    private static final int MOST_VIOLATIONS = 1_000;

    private final Ledger ledger;

    ProfileImport(Ledger ledger) {
        this.ledger = ledger;
    }

    public sealed interface Result {

        record Accepted(ProfileReport report) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** The text has not one heading of the edition. */
        record NoSections(List<LeftOut> leftOut) implements Result {}
    }

    /** Scores and sources of the sections stay as they are, and so does a section that the text does not have. */
    public Result run(
            String text, Methodology methodology, String country, Origin origin, String message, boolean dryRun) {
        ProfileText.Parsed profile = ProfileText.parse(text, methodology);
        if (profile.sections().isEmpty()) {
            return new Result.NoSections(profile.leftOut());
        }
        List<Violation> violations = violations(profile.sections(), methodology);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        AssessmentKey assessment = new AssessmentKey(methodology.edition(), country);
        List<SectionChange> changes = profile.sections().stream()
                .map(found -> new SectionChange(
                        assessment, found.section().code(), current -> current.withNarrative(found.narrative())))
                .toList();
        List<AppliedChange> applied = ledger.applyAll(changes, origin, message, dryRun);
        return new Result.Accepted(report(profile, methodology, assessment, applied, dryRun));
    }

    private static List<Violation> violations(List<SectionText> sections, Methodology methodology) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (SectionText found : sections) {
            Section section = found.section();
            String pointer = "/sections/" + section.code();
            Integer first = lines.putIfAbsent(section.code(), found.line());
            if (first != null) {
                violations.add(
                        new Violation(pointer, "its heading stands in line " + first + " and in line " + found.line()));
            }
            SectionContent content = SectionContent.empty(section).withNarrative(found.narrative());
            ContentRules.check(methodology, section, content)
                    .forEach(broken -> violations.add(new Violation(pointer + broken.pointer(), broken.detail())));
        }
        return violations.stream().limit(MOST_VIOLATIONS).toList();
    }

    private static ProfileReport report(
            ProfileText.Parsed profile,
            Methodology methodology,
            AssessmentKey assessment,
            List<AppliedChange> applied,
            boolean dryRun) {
        List<ProfileReport.ImportedSection> sections = new ArrayList<>();
        for (int i = 0; i < applied.size(); i++) {
            sections.add(section(profile.sections().get(i), applied.get(i).kind()));
        }
        List<String> found = applied.stream().map(AppliedChange::section).toList();
        List<String> missing = methodology.sections().stream()
                .map(Section::code)
                .filter(code -> !found.contains(code))
                .toList();
        long version = applied.stream().mapToLong(AppliedChange::version).max().orElseThrow();
        return new ProfileReport(
                dryRun,
                !dryRun,
                assessment.edition(),
                assessment.country(),
                version,
                sections,
                missing,
                profile.leftOut());
    }

    private static ProfileReport.ImportedSection section(SectionText found, AppliedChange.Kind kind) {
        String narrative = found.narrative();
        return new ProfileReport.ImportedSection(
                found.section().code(),
                found.heading(),
                found.paragraphs().size(),
                narrative.codePointCount(0, narrative.length()),
                kind.name().toLowerCase(Locale.ROOT));
    }
}
