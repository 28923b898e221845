package org.pamir.assessment.site.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

class AsyncApiTest {

    private static final List<Channel> CHANNELS = new AsyncApi().channels();

    @Test
    void everyTopicIsAChannelAndDeadLettersAreOneMore() {
        assertThat(CHANNELS)
                .filteredOn(channel -> !channel.isTemplate())
                .extracting(Channel::address)
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        assertThat(CHANNELS).filteredOn(Channel::isTemplate).hasSize(1);
        assertThat(CHANNELS).allMatch(channel -> channel.partitions() == TopicSetup.PARTITIONS);
    }

    @Test
    void aChannelSaysWhatStays() {
        assertThat(channel(Topic.SECTION_REVISED).isKeptForEver()).isTrue();
        assertThat(channel(Topic.SCORECARD).isCompacted()).isTrue();
        assertThat(channel(Topic.MOVEMENT).days()).isEqualTo(365);
    }

    @Test
    void whatAMessageSaysOfAHeaderAddsToWhatAllSay() {
        assertThat(channel(Topic.MOVEMENT).headers())
                .contains(
                        new Channel.Header(
                                "ce_id",
                                true,
                                "Derived from type, assessment and version; the same event always has the same.",
                                "",
                                "^movement:[0-9]{4}/[A-Z]{3}/[1-9][0-9]*$"),
                        new Channel.Header("ce_type", true, "", "assessment.moved", ""));
    }

    private static Channel channel(Topic topic) {
        return CHANNELS.stream()
                .filter(channel -> channel.address().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }
}
