package org.pamir.assessment.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"17\"", "W/\"17\"", "\"1\", \"17\"", "*", " \"17\" "})
    void aTagThatNamesTheVersionMatches(String ifNoneMatch) {
        assertThat(new EntityTag(17).isIn(ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "\"18\"", "\"1\",\"7\"", "\"17", "w/\"17\""})
    void anyOtherTagDoesNot(String ifNoneMatch) {
        assertThat(new EntityTag(17).isIn(ifNoneMatch)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wait=2", "respond-async, wait=2", "WAIT = 2", "wait=\"2\"", "wait=2;foo=bar", "wait=2, wait=9"})
    void theSecondsOfAWaitAreRead(String prefer) {
        assertThat(Preference.wait(List.of(prefer))).contains(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=soon", "wait=99999999999999999999", "await=2"})
    void aPreferenceThatIsNotUnderstoodIsIgnored(String prefer) {
        assertThat(Preference.wait(List.of(prefer))).isEmpty();
    }
}
