package org.pamir.ingest.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLookTest {

    private static final LogLook BEFORE = look("id", 10, 3);

    @Test
    void aLogThatGrewIsTheSame() {
        assertThat(look("id", 12, 3).breakSince(BEFORE)).isEmpty();
    }

    @Test
    void aTopicThatWasMadeAnewIsAnotherHoweverLongItIs() {
        assertThat(look("other", 12, 3).breakSince(BEFORE)).contains("the topic was made anew");
    }

    @Test
    void anEndThatWentBackIsALoss() {
        assertThat(look("id", 9, 3).breakSince(BEFORE)).contains("partition 0 ends at 9, before at 10");
    }

    @Test
    void aNewLeaderMayHaveLostWhatTheOldOneHad() {
        assertThat(look("id", 12, 4).breakSince(BEFORE)).contains("partition 0 has a new leader");
    }

    private static LogLook look(String topic, long offset, int epoch) {
        return new LogLook(topic, Map.of(0, new LogLook.End(offset, epoch)));
    }
}
