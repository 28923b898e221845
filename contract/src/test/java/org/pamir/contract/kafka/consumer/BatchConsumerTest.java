package org.pamir.contract.kafka.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.DeadLetters;

/** On a real broker that loses its mind now and then. */
class BatchConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ledger ledger = new Ledger();
    private final List<BatchConsumer> consumers = new ArrayList<>();
    private TestBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker();
    }

    @AfterEach
    void stop() throws Exception {
        consumers.forEach(BatchConsumer::close);
        broker.close();
    }

    @Test
    void everyRecordIsTakenOnceInTheOrderOfTheLogAcrossARestart() throws Exception {
        List<String> first = broker.send("first", 250);
        BatchConsumer consumer = consume(ledger, true);
        until(() -> ledger.values().size() == 250);
        consumer.close();
        List<String> second = broker.send("second", 250);

        consume(ledger, true);

        until(() -> ledger.values().size() == 500);
        assertThat(ledger.values()).isEqualTo(concat(first, second));
    }

    @Test
    void whatADatabaseThatIsAwayDidNotTakeWaitsForIt() throws Exception {
        BatchConsumer consumer = consume(ledger, true);
        until(() -> consumer.state().partitions() == 24);
        ledger.setAway(true);
        List<String> sent = broker.send("waiting", 250);
        until(() -> ledger.refused() > 3);
        assertThat(consumer.state().failure()).contains("away");
        assertThat(consumer.state().partitions()).isEqualTo(24);

        ledger.setAway(false);

        until(() -> ledger.values().size() == 250);
        assertThat(ledger.values()).isEqualTo(sent);
        until(() -> consumer.state().failure() == null);
    }

    @Test
    void whileOneMemberWaitsForItsDatabaseAnotherTakesOverAndNothingIsLost() throws Exception {
        Ledger other = new Ledger();
        BatchConsumer stuck = consume(ledger, false);
        until(() -> stuck.state().partitions() == 24);
        ledger.setAway(true);
        List<String> sent = broker.send("waiting", 250);
        until(() -> ledger.refused() > 0);

        BatchConsumer second = consume(other, false);
        until(() -> second.state().partitions() == 12 && stuck.state().partitions() == 12);
        stuck.close();

        until(() -> other.values().size() == 250);
        assertThat(other.values()).isEqualTo(sent);
    }

    @Test
    void anEmptyDatabaseBeginsAtTheBeginningThoughTheGroupHasOffsets() throws Exception {
        List<String> sent = broker.send("all", 20);
        BatchConsumer consumer = consume(ledger, true);
        until(() -> ledger.values().size() == 20);
        consumer.close();
        ledger.empty();

        BatchConsumer anew = consume(ledger, true);

        until(() -> ledger.values().size() == 20);
        assertThat(ledger.values()).isEqualTo(sent);
        assertThat(anew.state().restarts()).isZero();
    }

    @Test
    void aDatabaseThatWasRestoredReadsWhatCameAfterTheBackup() throws Exception {
        broker.send("before", 20);
        BatchConsumer consumer = consume(ledger, true);
        until(() -> ledger.values().size() == 20);
        Ledger backup = ledger.backup();
        broker.send("after", 20);
        until(() -> ledger.values().size() == 40);
        List<String> all = ledger.values();
        consumer.close();

        ledger.restore(backup);
        consume(ledger, true);

        until(() -> ledger.values().size() == 40);
        assertThat(ledger.values()).isEqualTo(all);
    }

    @Test
    void aTopicThatIsMadeAnewIsReadFromItsBeginningHoweverLongItIsByThen() throws Exception {
        broker.send("old", 20);
        BatchConsumer consumer = consume(ledger, true);
        until(() -> ledger.values().size() == 20);

        broker.deleteTopic();
        until(() -> {
            broker.createTopics();
            return broker.send("new", 50).size() == 50;
        });

        until(() -> taken("new", 50));
        assertThat(consumer.state().restarts()).isPositive();
    }

    @Test
    void aBrokerThatComesBackEmptyIsReadFromItsBeginning() throws Exception {
        broker.send("old", 20);
        BatchConsumer consumer = consume(ledger, true);
        until(() -> ledger.values().size() == 20);

        broker.stop();
        broker.wipe();
        broker.start();
        broker.createTopics();
        broker.send("new", 50);

        until(() -> taken("new", 50));
        assertThat(consumer.state().restarts()).isPositive();
    }

    @Test
    void aBrokerThatComesBackWithoutItsLastRecordsAndWritesOthersInTheirPlaceIsReadAgain() throws Exception {
        broker.send("kept", 20);
        broker.stop();
        broker.backUp();
        broker.start();
        // Not one that sends: without an offset of the group, that one would read everything for another reason.
        BatchConsumer consumer = consume(ledger, false);
        broker.send("lost", 20);
        until(() -> ledger.values().size() == 40);

        broker.stop();
        broker.restore();
        broker.start();
        broker.send("new", 50);

        until(() -> taken("new", 50));
        assertThat(consumer.state().lastRestart()).isNotNull();
    }

    @Test
    void aLogThatWasSetBackWhileNobodyConsumedIsReadAgain() throws Exception {
        broker.send("kept", 20);
        broker.stop();
        broker.backUp();
        broker.start();
        BatchConsumer consumer = consume(ledger, false);
        broker.send("lost", 20);
        until(() -> ledger.values().size() == 40);
        consumer.close();
        broker.stop();
        broker.restore();
        broker.start();
        broker.send("new", 50);

        BatchConsumer next = consume(ledger, false);

        until(() -> taken("new", 50));
        assertThat(next.state().lastRestart()).contains("another record");
    }

    @Test
    void aReplayedLetterReachesTheConsumerThatItNames() throws Exception {
        consume(ledger, true);
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(TestBroker.TOPIC, 3, 42, "2021/TJK".getBytes(UTF_8), "mended".getBytes(UTF_8));

        broker.send(List.of(replay(record, "somebody-else"), replay(record, "tester")));

        until(() -> ledger.values().contains("mended"));
        assertThat(ledger.values()).containsExactly("mended");
    }

    @Test
    void aMemberThatStopsGivesBackWhatItCannotFinish() throws Exception {
        BatchConsumer consumer = consume(ledger, true);
        until(() -> consumer.state().partitions() == 24);
        ledger.setAway(true);
        List<String> sent = broker.send("waiting", 20);
        until(() -> ledger.refused() > 0);
        consumer.close();
        ledger.setAway(false);

        consume(ledger, true);

        until(() -> ledger.values().size() == 20);
        assertThat(ledger.values()).isEqualTo(sent);
    }

    private BatchConsumer consume(Work work, boolean sends) {
        BatchConsumer consumer = broker.start(work, sends);
        consumers.add(consumer);
        return consumer;
    }

    private boolean taken(String name, int count) {
        Set<String> distinct = new HashSet<>(ledger.values());
        return distinct.stream().filter(value -> value.startsWith(name + "-")).count() == count;
    }

    private static ProducerRecord<byte[], byte[]> replay(ConsumerRecord<byte[], byte[]> record, String consumer) {
        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(record, consumer, "why");
        letter.headers().forEach(header -> record.headers().add(header));
        return DeadLetters.replay(record);
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(condition);
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
