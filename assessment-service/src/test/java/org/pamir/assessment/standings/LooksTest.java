package org.pamir.assessment.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** The looks that are under way, each of which ends when it is told what it sees. */
    private final BlockingQueue<CompletableFuture<String>> begun = new LinkedBlockingQueue<>();

    private final AtomicInteger looked = new AtomicInteger();
    private Looks<String, String> looks = new Looks<>(this::look, Duration.ZERO, Duration.ZERO, LONG);

    @AfterEach
    void close() {
        looks.close();
    }

    @Test
    void whoAsksWhileALookIsUnderWayWaitsForTheNextOne() throws Exception {
        CompletableFuture<String> early = ask();
        CompletableFuture<String> underWay = nextLook();
        CompletableFuture<String> late = ask();

        underWay.complete("old");

        assertThat(early.get(20, TimeUnit.SECONDS)).isEqualTo("old for 2021");
        assertThat(late).isNotDone();
        nextLook().complete("new");
        assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo("new for 2021");
    }

    @Test
    void oneLookServesAllWhoAskedBeforeItBegan() throws Exception {
        ask();
        CompletableFuture<String> underWay = nextLook();
        List<CompletableFuture<String>> crowd =
                IntStream.range(0, 1000).mapToObj(i -> ask()).toList();

        underWay.complete("old");
        nextLook().complete("new");

        for (CompletableFuture<String> one : crowd) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("new for 2021");
        }
        assertThat(looked).hasValue(2);
    }

    @Test
    void aFailureReachesExactlyThoseWhoWaitedForIt() throws Exception {
        CompletableFuture<String> early = ask();
        CompletableFuture<String> underWay = nextLook();
        CompletableFuture<String> late = ask();

        underWay.completeExceptionally(new IllegalStateException("away"));

        nextLook().complete("new");
        assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo("new for 2021");
        assertThatThrownBy(() -> early.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("away");
    }

    @Test
    void whoHasWaitedTooLongIsToldSoWhileTheLookStillHangs() throws Exception {
        looks.close();
        looks = new Looks<>(this::look, Duration.ZERO, Duration.ZERO, Duration.ofMillis(20));
        CompletableFuture<String> first = ask();
        CompletableFuture<String> hanging = nextLook();

        CompletableFuture<String> behind = ask();

        assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> behind.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
        hanging.complete("at last");
    }

    @Test
    void whatDependsOnAnAnswerRunsWhereItWasAskedForAlsoWhenThereIsNone() throws Exception {
        looks.close();
        looks = new Looks<>(this::look, Duration.ZERO, Duration.ZERO, Duration.ofMillis(20));
        ExecutorService home = Executors.newSingleThreadExecutor(task -> new Thread(task, "home"));
        CompletableFuture<String> ranOn = looks.ask("2021", home)
                .handle((answer, failure) -> Thread.currentThread().getName())
                .toCompletableFuture();
        CompletableFuture<String> hanging = nextLook();

        assertThat(ranOn.get(20, TimeUnit.SECONDS)).isEqualTo("home");
        hanging.complete("at last");
        home.shutdown();
    }

    @Test
    void whoHasAskedIsAnsweredAfterTheEndAndNobodyElse() throws Exception {
        CompletableFuture<String> early = ask();
        CompletableFuture<String> underWay = nextLook();
        CompletableFuture<String> late = ask();

        looks.close();

        underWay.complete("old");
        nextLook().complete("new");
        assertThat(early.get(20, TimeUnit.SECONDS)).isEqualTo("old for 2021");
        assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo("new for 2021");
        assertThatThrownBy(this::ask).isInstanceOf(RejectedExecutionException.class);
    }

    private String seen() {
        CompletableFuture<String> look = new CompletableFuture<>();
        looked.incrementAndGet();
        begun.add(look);
        try {
            return look.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private Function<String, String> look() {
        String seen = seen();
        return key -> seen + " for " + key;
    }

    private CompletableFuture<String> nextLook() throws InterruptedException {
        CompletableFuture<String> look = begun.poll(20, TimeUnit.SECONDS);
        assertThat(look).isNotNull();
        return look;
    }

    private CompletableFuture<String> ask() {
        return looks.ask("2021", Runnable::run).toCompletableFuture();
    }
}
