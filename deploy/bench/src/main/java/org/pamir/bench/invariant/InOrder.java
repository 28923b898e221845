package org.pamir.bench.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** I5: the versions of an assessment are on the topic in their order, in one partition; repeats do not count. */
final class InOrder implements Invariant {

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String promise() {
        return "per assessment in order";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Map<String, Long> highest = new HashMap<>();
        Map<String, Integer> partitions = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : evidence.log()) {
            Revision revision = NothingUnpublished.read(record);
            if (revision == null) {
                continue;
            }
            long before = highest.getOrDefault(revision.country(), 0L);
            if (revision.version() > before + 1) {
                violations.add(new Violation(
                        id(),
                        "%s version %d comes right after %d, at %d-%d"
                                .formatted(
                                        revision.country(),
                                        revision.version(),
                                        before,
                                        record.partition(),
                                        record.offset())));
            }
            highest.merge(revision.country(), revision.version(), Math::max);
            int partition = partitions.computeIfAbsent(revision.country(), none -> record.partition());
            if (partition != record.partition()) {
                violations.add(new Violation(
                        id(),
                        "%s is in the partitions %d and %d"
                                .formatted(revision.country(), partition, record.partition())));
            }
        }
        return violations;
    }
}
