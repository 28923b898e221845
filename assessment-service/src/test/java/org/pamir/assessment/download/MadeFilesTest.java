package org.pamir.assessment.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeFilesTest {

    /** Room for two files of 10 bytes, and one maker. */
    private record Narrow(int mostWaiting, Duration longestWait) implements DownloadConfig {

        @Override
        public MemorySize kept() {
            return new MemorySize(BigInteger.valueOf(20));
        }

        @Override
        public int madeAtOnce() {
            return 1;
        }

        @Override
        public Duration settlesAfter() {
            return Duration.ZERO;
        }
    }

    @Test
    void theFilesAskedForLastAreKeptWithinTheirMemory() {
        MadeFiles files = new MadeFiles(new Narrow(0, Duration.ZERO));
        MadeFile first = files.file("first", out -> out.write(new byte[10]));
        MadeFile second = files.file("second", out -> out.write(new byte[10]));
        files.file("first", out -> out.write(new byte[10]));

        files.file("third", out -> out.write(new byte[10]));

        assertThat(files.file("first", out -> out.write(new byte[10]))).isSameAs(first);
        assertThat(files.file("second", out -> out.write(new byte[10]))).isNotSameAs(second);
    }

    @ParameterizedTest
    @CsvSource({"20, PT0S", "0, PT1H"})
    void whoComesWhileTooManyAreMadeOrWaitIsToldToComeBack(int mostWaiting, Duration longestWait) {
        MadeFiles files = new MadeFiles(new Narrow(mostWaiting, longestWait));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<MadeFile> slow = CompletableFuture.supplyAsync(() -> files.file("slow", out -> {
            begun.countDown();
            await(end);
        }));
        await(begun);

        assertThatThrownBy(() -> files.file("other", out -> out.write(1)))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(503);
                    assertThat(problem.getHeaders()).containsKey("Retry-After");
                });
        end.countDown();
        assertThat(slow.join().bytes()).isEmpty();
        assertThat(files.file("other", out -> out.write(1)).bytes()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
