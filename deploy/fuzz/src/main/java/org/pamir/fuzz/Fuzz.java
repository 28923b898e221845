package org.pamir.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Sends generated requests to one running service, and says which answers it objects to. */
public final class Fuzz {

    private static final int AT_ONCE = 4;
    private static final int LONGEST_QUOTE = 300;

    private final InetSocketAddress service;
    private final Attempts attempts;
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final List<String> objections = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param service such as {@code http://localhost:8080}; its description is read from {@code /q/openapi}
     * @param authorizations values of the header Authorization of all who are tried; empty for nobody
     */
    public Fuzz(URI service, List<String> authorizations, long seed) throws IOException {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        this.attempts = new Attempts(description(service), authorizations, seed);
    }

    /** @return what is objected to, each with the request that it was */
    public List<String> run(long requests) throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(workers.submit(() -> {
                    for (long number; (number = next.getAndIncrement()) < requests; ) {
                        tryOne(number);
                    }
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            workers.shutdownNow();
        }
        return List.copyOf(objections);
    }

    /** How many answers there were, by status. */
    public Map<Integer, Long> statuses() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    public int operations() {
        return attempts.operations().size();
    }

    private void tryOne(long number) throws IOException {
        Attempt attempt = attempts.attempt(number);
        Answer answer = Answer.to(service, attempt.bytes("localhost:" + service.getPort()));
        statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        Optional<String> objection = Oracle.objection(answer);
        objection.ifPresent(what -> objections.add(what + "\n  " + attempt + "\n  "
                + answer.body()
                        .substring(0, Math.min(LONGEST_QUOTE, answer.body().length()))));
    }

    private static JsonNode description(URI service) throws IOException {
        Answer answer = Answer.to(
                new InetSocketAddress(service.getHost(), service.getPort()),
                ("GET /q/openapi?format=json HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        if (answer.status() != 200) {
            throw new IOException("no description at " + service + ": " + answer.status());
        }
        return new ObjectMapper().readTree(answer.body());
    }
}
