package org.pamir.assessment.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** One request and its answer, between the event loop and the thread that waits for them. */
final class Exchange {

    /** More than any challenge needs; of the rest nobody wants to know. */
    private static final int MOST_READ = 4 * 1024;

    /** What came of it: without a status, why there is none. */
    record Result(Integer status, String retryAfter, byte[] body, String failure) {}

    private final CompletableFuture<Result> done = new CompletableFuture<>();
    private volatile HttpClientRequest request;
    /** The status, as soon as it is there: a receiver that never ends its answer has answered all the same. */
    private volatile Result head;

    /** On the event loop. */
    void begin(HttpClientRequest opened, byte[] body) {
        request = opened;
        if (done.isDone()) {
            opened.reset();
            return;
        }
        opened.exceptionHandler(this::fail);
        opened.send(Buffer.buffer(body)).onSuccess(this::read).onFailure(this::fail);
    }

    /** On the event loop, or where the connection failed. */
    void fail(Throwable failure) {
        done.complete(head != null ? head : new Result(null, null, null, phrase(failure)));
    }

    Result await(Duration atMost) {
        try {
            return done.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            fail(e);
            cancel();
            return done.join();
        } catch (InterruptedException e) {
            fail(e);
            cancel();
            Thread.currentThread().interrupt();
            return done.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is only ever completed with a result", e);
        }
    }

    private void read(HttpClientResponse response) {
        int status = response.statusCode();
        String retryAfter = response.getHeader("Retry-After");
        head = new Result(status, retryAfter, new byte[0], null);
        Buffer body = Buffer.buffer();
        response.exceptionHandler(this::fail);
        response.handler(chunk -> {
            body.appendBuffer(chunk, 0, Math.min(chunk.length(), MOST_READ - body.length()));
            if (body.length() == MOST_READ && done.complete(new Result(status, retryAfter, body.getBytes(), null))) {
                cancel();
            }
        });
        response.endHandler(end -> done.complete(new Result(status, retryAfter, body.getBytes(), null)));
    }

    private void cancel() {
        HttpClientRequest opened = request;
        if (opened != null) {
            opened.reset();
        }
    }

    /** In our words: a library's might tell things about our network, and be different tomorrow. */
    private static String phrase(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof InterruptedException) {
            return "interrupted, as the service stopped";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "no TLS connection that can be trusted";
            }
            if (cause instanceof ConnectException || cause instanceof SocketException) {
                return "no connection";
            }
        }
        return "the connection broke before there was an answer";
    }
}
