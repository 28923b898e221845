package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Reads server-sent events as a browser does, and keeps everything. */
final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An event that was dispatched. */
    record Received(String id, String name, String data) {}

    private final List<Received> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private final CompletableFuture<Void> end;
    private volatile String lastId;
    private volatile String retry;
    private String name;
    private String data;

    private EventStream(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        this.end = CompletableFuture.runAsync(this::read, task -> {
            Thread thread = new Thread(task, "event-stream");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** @param lastId null for a first request */
    static EventStream open(URI service, String query, String lastId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/api/events" + query));
        request.header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<Stream<String>> answer = HTTP.send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new EventStream(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Received> events() {
        return events;
    }

    List<String> data() {
        return events.stream().map(Received::data).toList();
    }

    List<String> comments() {
        return comments;
    }

    /** What the next request would carry. */
    String lastId() {
        return lastId;
    }

    long lastPosition() {
        return lastId == null ? -1 : Long.parseLong(lastId.substring(lastId.indexOf('-') + 1));
    }

    String retry() {
        return retry;
    }

    boolean isOver() {
        return end.isDone();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @Override
    public void close() {
        answer.body().close();
    }

    private void read() {
        try {
            answer.body().forEach(this::line);
        } catch (UncheckedIOException e) {
            comments.add("broken: " + e.getMessage());
        }
    }

    private void line(String line) {
        if (line.startsWith(":")) {
            comments.add(line.substring(1).strip());
        } else if (line.startsWith("id: ")) {
            lastId = line.substring(4);
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("retry: ")) {
            retry = line.substring(7);
        } else if (line.startsWith("data: ")) {
            assertThat(data).isNull();
            data = line.substring(6);
        } else if (line.isEmpty()) {
            if (data != null) {
                events.add(new Received(lastId, name, data));
            }
            name = null;
            data = null;
        } else {
            throw new AssertionError("not a line of a stream of events: " + line);
        }
    }
}
