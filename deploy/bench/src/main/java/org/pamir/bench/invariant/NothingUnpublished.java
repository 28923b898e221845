package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pamir.bench.load.Edition;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;

/** I4: every revision is on the topic, as it is in the ledger; more than once is allowed. */
final class NothingUnpublished implements Invariant {

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String promise() {
        return "every revision is on the topic";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Set<Revision> published = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : evidence.log()) {
            Revision revision = read(record);
            if (revision != null) {
                published.add(revision);
            }
        }
        List<Violation> violations = new ArrayList<>();
        for (Revision revision : evidence.revisions()) {
            if (!published.contains(revision)) {
                violations.add(new Violation(id(), "version %s is not on the topic".formatted(revision.name())));
            }
        }
        return violations;
    }

    /** Null for what a case put there that is no event of this edition. */
    static Revision read(ConsumerRecord<byte[], byte[]> record) {
        try {
            SectionRevised event = EventRecords.read(record, EventType.SECTION_REVISED, SectionRevised.class);
            return event.edition().equals(Edition.CODE) ? Revision.of(event) : null;
        } catch (MalformedEventException e) {
            return null;
        }
    }
}
