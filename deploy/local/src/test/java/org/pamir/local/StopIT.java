package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to stop: whoever was let in is served to the end, and whoever listens is told. */
class StopIT {

    private static final List<String> COUNTRIES = List.of("TJK", "KGZ", "UZB", "KAZ", "TKM", "AFG");
    private static final int BEFORE_THE_STOP = 30;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void nobodyIsCutOff() throws Exception {
        try (RunningPamir pamir =
                RunningPamir.on(directory.resolve("data")).start().awaitReady()) {
            assertThatNoEditIsCutOff(pamir);
            assertThatStreamsAreTold(pamir);
        }
    }

    /** As somebody who distributes requests would: no more of them once the service says that it is not ready. */
    private static void assertThatNoEditIsCutOff(RunningPamir pamir) throws Exception {
        Api api = new Api(pamir);
        AtomicInteger edits = new AtomicInteger();
        List<Exception> cutOff = new CopyOnWriteArrayList<>();
        ProcessHandle ingest = pamir.process("ingest-service/target");
        List<CompletableFuture<Void>> editors = COUNTRIES.stream()
                .map(country -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; isReady(pamir.ingest()); i++) {
                        try {
                            assertThat(edit(api, country, "edit " + i).statusCode())
                                    .isEqualTo(200);
                            edits.incrementAndGet();
                        } catch (IOException | InterruptedException e) {
                            cutOff.add(e);
                        }
                    }
                }))
                .toList();
        await().atMost(LONG_ENOUGH)
                .failFast(() -> editors.stream()
                        .filter(CompletableFuture::isCompletedExceptionally)
                        .forEach(CompletableFuture::join))
                .until(() -> edits.get() > BEFORE_THE_STOP);

        ingest.destroy();

        CompletableFuture.allOf(editors.toArray(CompletableFuture<?>[]::new)).join();
        assertThat(cutOff).isEmpty();
        // Started again by whoever watches over it.
        await().atMost(LONG_ENOUGH).until(() -> !ingest.isAlive() && isReady(pamir.ingest()));
    }

    private static void assertThatStreamsAreTold(RunningPamir pamir) throws Exception {
        HttpResponse<Stream<String>> stream = HTTP.send(
                HttpRequest.newBuilder(URI.create(pamir.assessment() + "/api/events"))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(() -> stream.body().forEach(lines::add));

        pamir.process("assessment-service/target").destroy();

        // It ends as an answer should, not as a broken connection.
        reading.join();
        assertThat(String.join("\n", lines)).contains("this replica stops").contains("retry:");
    }

    private static HttpResponse<String> edit(Api api, String country, String narrative)
            throws IOException, InterruptedException {
        HttpResponse<String> current = api.section(country, "drugs");
        ObjectNode edit = Api.edit(current);
        edit.put("narrative", narrative);
        return api.put(country, "drugs", Api.etag(current), edit);
    }

    private static boolean isReady(String service) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service + "/q/health/ready")).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
