package org.pamir.bench.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Attempt;
import org.pamir.bench.load.Capture;
import org.pamir.bench.load.Load;
import org.pamir.bench.load.Look;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.kafka.Topic;

/**
 * What everybody says when all is quiet.
 *
 * @param attempts the journal of the clients that write
 * @param revisions of the edition, as the ledger holds them
 * @param log records of the topic of revisions
 * @param scorecards the newest of each country on the topic
 * @param entries the log of changes that streams follow
 * @param profiles by country, as readers are shown them by a replica
 */
public record Evidence(
        Cluster cluster,
        List<Attempt> attempts,
        List<Look> looks,
        List<Capture> captures,
        List<Revision> revisions,
        List<ConsumerRecord<byte[], byte[]>> log,
        Map<String, ScorecardComputed> scorecards,
        List<LogEntry> entries,
        SortedMap<String, JsonNode> profiles) {

    /** Of a load whose last edit has arrived everywhere. */
    public static Evidence gather(Cluster cluster, Load load) throws InterruptedException {
        String broker = cluster.broker().bootstrapServers();
        return new Evidence(
                cluster,
                load.journal().attempts(),
                load.looks(),
                load.captures(),
                Ledger.read(cluster),
                TopicLog.read(broker, Topic.SECTION_REVISED.topicName()),
                NewestScorecards.read(broker),
                ReadModel.log(cluster.postgres(), Service.ASSESSMENT.database()),
                ReadModel.profiles(cluster.replicas(Service.ASSESSMENT).get(0).address()));
    }
}
