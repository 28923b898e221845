package org.pamir.assessment.log;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** An event at its place in the log. */
public final class Entry {

    private final long position;
    private final EntryType type;
    private final AssessmentKey key;
    private final long version;
    private final Instant at;
    private final byte[] data;
    private volatile Set<String> measures;

    public Entry(long position, EntryType type, AssessmentKey key, long version, Instant at, byte[] data) {
        this.position = position;
        this.type = type;
        this.key = key;
        this.version = version;
        this.at = at;
        this.data = data;
    }

    /** From 1, without a gap. */
    public long position() {
        return position;
    }

    public EntryType type() {
        return type;
    }

    public AssessmentKey key() {
        return key;
    }

    public long version() {
        return version;
    }

    /** When the edit that caused it was accepted. Mostly grows along the log, but not always. */
    public Instant at() {
        return at;
    }

    /** The event's JSON as it was published, in UTF-8; not to be changed. */
    public byte[] data() {
        return data;
    }

    /**
     * Codes of the measures that it concerns: of a movement those of which the value, the band or a rank moved; of a section
     * or a scorecard those with an indicator in the section that was revised. Read from the data when it is first asked for.
     */
    public Set<String> measures() {
        Set<String> known = measures;
        if (known == null) {
            known = Set.copyOf(read());
            measures = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return position + ": " + type.word() + " " + key + " version " + version;
    }

    private Set<String> read() {
        return switch (type) {
            case SECTION -> restingOn(event(SectionRevised.class).section());
            case SCORECARD -> restingOn(event(ScorecardComputed.class).cause().section());
            case MOVEMENT -> moved(event(AssessmentMoved.class));
        };
    }

    private static Set<String> moved(AssessmentMoved movement) {
        Set<String> codes = new LinkedHashSet<>();
        movement.measures().forEach(move -> codes.add(move.measure()));
        movement.bands().forEach(move -> codes.add(move.measure()));
        movement.ranks().forEach(moves -> codes.add(moves.measure()));
        return codes;
    }

    private Set<String> restingOn(String section) {
        Methodology methodology = Methodologies.all().edition(key.edition()).orElseThrow();
        return methodology.measures().stream()
                .map(Measure::code)
                .filter(code -> methodology.leaves(code).stream()
                        .map(Indicator::section)
                        .anyMatch(section::equals))
                .collect(Collectors.toSet());
    }

    private <T extends Event> T event(Class<T> type) {
        try {
            return EventCodec.read(data, type);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a " + type.getSimpleName(), e);
        }
    }
}
