package org.pamir.ingest.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.VersionKey;

class VersionSetsTest {

    private static final AssessmentKey TJK = new AssessmentKey("2021", "TJK");
    private static final AssessmentKey UZB = new AssessmentKey("2021", "UZB");

    @Test
    void whatIsLeftComesInTheOrderOfVersionsWhateverWasTakenAway() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 1_000; run++) {
            int highest = 1 + random.nextInt(50);
            VersionSets sets = new VersionSets();
            sets.addUpTo(TJK, highest);
            TreeSet<Long> left = new TreeSet<>();
            for (long version = 1; version <= highest; version++) {
                left.add(version);
            }
            for (int i = random.nextInt(80); i > 0; i--) {
                long gone = random.nextInt(100) - 20L;
                sets.remove(TJK, gone);
                left.remove(gone);
            }

            List<Long> found = new ArrayList<>();
            sets.parts(1 + random.nextInt(10)).forEach(part -> part.forEach(key -> found.add(key.version())));

            assertThat(found).as("seed %d, run %d", seed, run).containsExactlyElementsOf(left);
            assertThat(sets.size()).isEqualTo(left.size());
        }
    }

    @Test
    void partsHaveTheSizeThatIsAskedForAcrossAssessments() {
        VersionSets sets = new VersionSets();
        sets.addUpTo(TJK, 3);
        sets.addUpTo(UZB, 2);

        assertThat(sets.parts(4))
                .containsExactly(
                        List.of(
                                new VersionKey(TJK, 1),
                                new VersionKey(UZB, 1),
                                new VersionKey(TJK, 2),
                                new VersionKey(UZB, 2)),
                        List.of(new VersionKey(TJK, 3)));
    }

    @Test
    void aVersionThatNobodyWroteTakesNoRoom() {
        VersionSets sets = new VersionSets();
        sets.addUpTo(TJK, 2);

        sets.remove(TJK, Long.MAX_VALUE);
        sets.remove(UZB, 1);

        assertThat(sets.size()).isEqualTo(2);
        assertThat(sets.highest(TJK)).isEqualTo(2);
        assertThat(sets.highest(UZB)).isZero();
    }
}
