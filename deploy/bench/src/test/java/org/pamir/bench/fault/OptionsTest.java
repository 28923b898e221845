package org.pamir.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pamir.bench.load.Mix;

class OptionsTest {

    @Test
    void theLoadIsThatOfThePlanUnlessAShareOfItIsAskedFor() {
        assertThat(options().mix()).isEqualTo(Mix.FULL);
        assertThat(options("--load", "40").mix()).isEqualTo(new Mix(20, 8, Mix.FULL.readerPause(), 20));
        assertThat(options("--load", "1").mix()).isEqualTo(new Mix(1, 1, Mix.FULL.readerPause(), 1));
        assertThat(options("--load", "40", "--smoke").mix()).isEqualTo(Mix.SMALL);
        assertThat(options("--mutants").mix()).isEqualTo(Mix.SMALL);
    }

    @Test
    void moreThanThePlanAndNothingAreNoShare() {
        for (String share : List.of("0", "-5", "101")) {
            assertThatThrownBy(() -> options("--load", share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(share);
        }
    }

    private static Options options(String... words) {
        return Options.read(
                Stream.concat(Stream.of("--folder", "f"), Stream.of(words)).toList());
    }
}
