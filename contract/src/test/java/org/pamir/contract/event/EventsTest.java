package org.pamir.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.methodology.Score;

class EventsTest {

    private static final AssessmentKey TAJIKISTAN = new AssessmentKey("2021", "TJK");

    @ParameterizedTest
    @CsvSource({
        "SECTION_REVISED, section-revised:2021/TJK/17",
        "SCORECARD_COMPUTED, scorecard:2021/TJK/17",
        "ASSESSMENT_MOVED, movement:2021/TJK/17"
    })
    void theIdOfAnEventComesFromWhatItIsAbout(EventType type, String id) {
        assertThat(type.id(TAJIKISTAN, 17)).isEqualTo(id);
    }

    @Test
    void aKeyIsReadAsItIsWritten() {
        assertThat(AssessmentKey.parse("2021/TJK")).contains(TAJIKISTAN);
        assertThat(TAJIKISTAN).hasToString("2021/TJK").isLessThan(new AssessmentKey("2021", "UZB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "2021", "2021/", "/TJK", "2021/TJK/", "2021/TJK/drugs", "//"})
    void anythingElseIsNoKey(String text) {
        assertThat(AssessmentKey.parse(text)).isEmpty();
    }

    @Test
    void anEventDoesNotChangeWithWhatItWasMadeOf() {
        Map<String, Score> scores = new HashMap<>(Map.of("heroin_trade", Score.of("5")));
        SectionRevised event =
                new SectionRevised("2021", "TJK", "drugs", 1, 1, "", scores, List.of(), "desk", Instant.EPOCH, "");

        scores.clear();

        assertThat(event.scores()).containsOnlyKeys("heroin_trade");
        assertThatThrownBy(() -> event.scores().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
