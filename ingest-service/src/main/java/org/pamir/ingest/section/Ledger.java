package org.pamir.ingest.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.identity.Origin;

/** Accepts or refuses edits and keeps what was accepted: the record of the whole product. */
@ApplicationScoped
public class Ledger {

    private final AssessmentStore assessments;
    private final RevisionStore revisions;
    private final Event<RevisionsAppended> appended;
    private final Clock clock;

    Ledger(AssessmentStore assessments, RevisionStore revisions, Event<RevisionsAppended> appended, Clock clock) {
        this.assessments = assessments;
        this.revisions = revisions;
        this.appended = appended;
        this.clock = clock;
    }

    /** Edits one section, if the precondition holds for what is there at that moment. */
    @Transactional
    Outcome revise(
            SectionAddress address,
            Precondition precondition,
            Origin origin,
            Function<SectionContent, EditedSection> edit) {
        AssessmentStore.OpenSection open =
                assessments.open(address.assessment(), address.section().code(), now());
        Optional<SectionRevised> current = open.latest();
        if (!precondition.holds(current.map(SectionRevised::revision))) {
            return new Outcome.Stale(current);
        }
        SectionContent before = content(address.section(), current);
        EditedSection edited = edit.apply(before);
        if (!edited.violations().isEmpty()) {
            return new Outcome.Refused(edited.violations());
        }
        if (current.isPresent() && before.equals(edited.content())) {
            return new Outcome.Unchanged(current.get());
        }
        SectionRevised next = open.assessment()
                .revise(address.section().code(), current, edited.content(), origin.by(), now(), edited.message());
        append(List.of(next), origin);
        return current.isPresent() ? new Outcome.Revised(next) : new Outcome.Created(next);
    }

    /**
     * Edits many sections at once, all or none, whatever they hold at that moment. Contents are taken as they are:
     * {@link ContentRules} are the caller's to ask.
     *
     * @param changes at most one per section
     * @param dryRun says what would become of them, and writes nothing
     * @return one for each change, in their order
     */
    @Transactional
    public List<AppliedChange> applyAll(List<SectionChange> changes, Origin origin, String message, boolean dryRun) {
        // In the order of the keys, so that two imports never wait for each other.
        TreeSet<AssessmentKey> keys =
                changes.stream().map(SectionChange::assessment).collect(Collectors.toCollection(TreeSet::new));
        Instant now = now();
        Map<AssessmentKey, OpenAssessment> open = dryRun ? assessments.peek(keys) : assessments.openAll(keys, now);
        Map<SectionKey, SectionRevised> current = revisions.latest(keys);
        List<AppliedChange> applied = new ArrayList<>();
        List<SectionRevised> written = new ArrayList<>();
        for (SectionChange change : changes) {
            OpenAssessment assessment = open.get(change.assessment());
            Optional<SectionRevised> before =
                    Optional.ofNullable(current.get(new SectionKey(change.assessment(), change.section())));
            SectionContent content = content(section(change), before);
            SectionContent wanted = change.change().apply(content);
            if (wanted.equals(content)) {
                int revision = before.map(SectionRevised::revision).orElse(0);
                applied.add(applied(change, AppliedChange.Kind.UNCHANGED, revision, assessment.version()));
            } else {
                SectionRevised next = assessment.revise(change.section(), before, wanted, origin.by(), now, message);
                written.add(next);
                AppliedChange.Kind kind = before.isPresent() ? AppliedChange.Kind.REVISED : AppliedChange.Kind.CREATED;
                applied.add(applied(change, kind, next.revision(), next.version()));
            }
        }
        if (!dryRun) {
            append(written, origin);
        }
        return applied;
    }

    /**
     * Locks an assessment until the transaction that the caller began ends: until then nobody else edits it.
     *
     * @return what it holds, by section; a section that nobody wrote is not in it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, SectionRevised> lock(AssessmentKey assessment) {
        assessments.openAll(List.of(assessment), now());
        return sections(assessment);
    }

    /** What an assessment holds, by section; a section that nobody wrote is not in it. */
    @Transactional
    public Map<String, SectionRevised> sections(AssessmentKey assessment) {
        return revisions.latest(List.of(assessment)).values().stream()
                .collect(Collectors.toMap(SectionRevised::section, Function.identity()));
    }

    @Transactional
    public Optional<SectionRevised> section(SectionAddress address) {
        return revisions.latest(address.assessment(), address.section().code());
    }

    @Transactional
    public Optional<SectionRevised> revision(SectionAddress address, int number) {
        return revisions.revision(address.assessment(), address.section().code(), number);
    }

    /** Newest first. */
    @Transactional
    public List<SectionRevised> history(SectionAddress address, int before, int limit) {
        return revisions.history(address.assessment(), address.section().code(), before, limit);
    }

    private void append(List<SectionRevised> written, Origin origin) {
        if (!written.isEmpty()) {
            revisions.append(written);
            appended.fire(new RevisionsAppended(written, origin));
        }
    }

    /** What the database keeps of a moment: microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AppliedChange applied(SectionChange change, AppliedChange.Kind kind, int revision, long version) {
        return new AppliedChange(change.assessment(), change.section(), kind, revision, version);
    }

    private static Section section(SectionChange change) {
        return Methodologies.all()
                .edition(change.assessment().edition())
                .flatMap(methodology -> methodology.section(change.section()))
                .orElseThrow(() -> new IllegalArgumentException("no section " + change));
    }

    private static SectionContent content(Section section, Optional<SectionRevised> current) {
        return current.map(
                        revised -> SectionContent.of(section, revised.narrative(), revised.scores(), revised.sources()))
                .orElseGet(() -> SectionContent.empty(section));
    }
}
