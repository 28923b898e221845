package org.pamir.scoring.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pamir.contract.event.SectionRevised;

/**
 * Takes the revisions of one assessment in whatever order and however often they come, and applies them in the order of
 * their versions, without a gap: a revision that is ahead is held until the ones before it have come.
 */
public final class AssessmentFold {

    private final Map<Long, SectionRevised> applied;
    private final SortedMap<Long, SectionRevised> held = new TreeMap<>();
    private Assessment current;

    /** @param applied revisions by version that the current state rests on: at least those that will be taken again */
    public AssessmentFold(Assessment current, Map<Long, SectionRevised> applied) {
        this.current = current;
        this.applied = new TreeMap<>(applied);
    }

    /**
     * What a revision led to. Neither list has anything in it when it is held, or was taken before.
     *
     * @param versions the versions that became possible, in order
     * @param refused revisions that contradict what is known: this one, or one that was held for it
     */
    public record Step(List<Assessment> versions, List<Refusal> refused) {}

    public record Refusal(SectionRevised revision, String reason) {}

    public Step take(SectionRevised revision) {
        SectionRevised known = known(revision.version());
        if (known != null) {
            return known.equals(revision)
                    ? new Step(List.of(), List.of())
                    : refused(revision, "version " + revision.version() + " is known with other content");
        }
        Optional<String> contradiction = current.contradiction(revision);
        if (contradiction.isPresent()) {
            return refused(revision, contradiction.get());
        }
        held.put(revision.version(), revision);
        return applyHeld();
    }

    public Assessment current() {
        return current;
    }

    /** Revisions that wait for the ones before them. */
    public Collection<SectionRevised> held() {
        return List.copyOf(held.values());
    }

    private Step applyHeld() {
        List<Assessment> versions = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        while (!held.isEmpty() && held.firstKey() == current.version() + 1) {
            SectionRevised next = held.remove(held.firstKey());
            Optional<String> contradiction = current.contradiction(next);
            if (contradiction.isPresent()) {
                refused.add(new Refusal(next, contradiction.get()));
            } else {
                current = current.with(next);
                applied.put(next.version(), next);
                versions.add(current);
            }
        }
        return new Step(versions, refused);
    }

    private SectionRevised known(long version) {
        SectionRevised known = version > current.version() ? held.get(version) : applied.get(version);
        if (known == null && version <= current.version()) {
            throw new IllegalStateException("version " + version + " of " + current.key() + " was not given");
        }
        return known;
    }

    private static Step refused(SectionRevised revision, String reason) {
        return new Step(List.of(), List.of(new Refusal(revision, reason)));
    }
}
