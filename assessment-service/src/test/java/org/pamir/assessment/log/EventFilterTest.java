package org.pamir.assessment.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.EditLog;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.BandMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventType;
import org.pamir.contract.methodology.Score;

class EventFilterTest {

    /** A section without any score: nothing moves in numbers. */
    private static final List<Event> TAJIKISTAN_2021 = new EditLog("2021", "TJK").write("drugs", Map.of());

    private static final List<Event> KIRIBATI_2023 =
            new EditLog("2023", "KIR").write("people", Map.of("human_trafficking", Score.of("3.5")));
    private static final List<Event> KIRIBATI_2025 = new EditLog("2025", "KIR").write("people", Map.of());

    @Test
    void withoutAnyValueEverythingPasses() {
        assertThat(passing(Map.of())).hasSize(9);
        assertThat(EventFilter.ALL.passes(entry(TAJIKISTAN_2021.get(0)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edition | 2021      | 3",
                "edition | 2021,2023 | 6",
                "country | KIR       | 6",
                "country | TJK, KIR  | 9",
                "type    | movement  | 3",
                "type    | section,scorecard | 6",
                // Membership of a region belongs to the edition: Kiribati moved from one to another.
                "region  | Melanesia | 3",
                "region  | Micronesia | 3",
                "region  | Central Asia and the Caucasus | 3",
                // A section and its scorecard by what is scored in the section, a movement by what moved.
                "measure | heroin_trade | 2",
                "measure | human_trafficking | 5",
                "measure | criminal_markets | 6",
                "measure | resilience | 0",
            })
    void oneKindLetsThroughWhatHasOneOfItsValues(String kind, String values, int passing) {
        assertThat(passing(Map.of(kind, List.of(values)))).hasSize(passing);
    }

    @Test
    void severalKindsMustAllHold() {
        assertThat(passing(Map.of("edition", List.of("2023", "2025"), "type", List.of("section"))))
                .extracting(Entry::toString)
                .containsExactly("1: section 2023/KIR version 1", "1: section 2025/KIR version 1");
        assertThat(passing(Map.of("country", List.of("TJK"), "region", List.of("Melanesia"))))
                .isEmpty();
    }

    @Test
    void aMovementPassesForAValueABandOrARankThatMoved() {
        AssessmentMoved moved = (AssessmentMoved) TAJIKISTAN_2021.get(2);
        AssessmentMoved inBandAndRank = new AssessmentMoved(
                moved.edition(),
                moved.country(),
                moved.version(),
                moved.at(),
                moved.cause(),
                List.of(),
                List.of(new BandMove("cocaine_trade", "moderate", "significant")),
                null,
                List.of(new RankMoves("criminality", "world", List.of(new RankMove("KGZ", 3, 4)))));

        assertThat(entry(inBandAndRank).measures()).containsExactlyInAnyOrder("cocaine_trade", "criminality");
    }

    @Test
    void everyUnknownWordIsRefused() {
        Map<String, List<String>> refused = new HashMap<>();

        EventFilter.read(
                Map.of(
                        "edition", List.of("2021", "2020"),
                        "country", List.of("tjk,TJK,ZZZ"),
                        "region", List.of("Atlantis"),
                        // Not scored in the edition that is asked for.
                        "measure", List.of("financial_crimes,"),
                        "type", List.of("Section")),
                (kind, detail) ->
                        refused.computeIfAbsent(kind, any -> new ArrayList<>()).add(detail));

        assertThat(refused)
                .isEqualTo(Map.of(
                        "edition", List.of("no edition '2020'"),
                        "country", List.of("no country 'tjk'", "no country 'ZZZ'"),
                        "region", List.of("no region 'Atlantis'"),
                        "measure", List.of("no measure 'financial_crimes'", "no measure ''"),
                        "type", List.of("no type 'Section'")));
    }

    @Test
    void whatIsAskedIsReadAgainAsTheSameFilter() {
        Map<String, List<String>> asked = Map.of(
                "edition",
                List.of("2023"),
                "measure",
                List.of("criminality", "heroin_trade"),
                "type",
                List.of("movement"));

        EventFilter filter = EventFilter.read(asked, EventFilterTest::fail);

        assertThat(filter.asked()).isEqualTo(asked);
    }

    private static List<Entry> passing(Map<String, List<String>> asked) {
        EventFilter filter = EventFilter.read(asked, EventFilterTest::fail);
        List<Event> all = new ArrayList<>(TAJIKISTAN_2021);
        all.addAll(KIRIBATI_2023);
        all.addAll(KIRIBATI_2025);
        return all.stream().map(EventFilterTest::entry).filter(filter::passes).toList();
    }

    private static Entry entry(Event event) {
        EntryType type = java.util.Arrays.stream(EntryType.values())
                .filter(one -> one.event() == EventType.of(event))
                .findFirst()
                .orElseThrow();
        return new Entry(1, type, event.key(), event.version(), event.at(), EventCodec.write(event));
    }

    private static void fail(String kind, String detail) {
        throw new AssertionError(kind + ": " + detail);
    }
}
