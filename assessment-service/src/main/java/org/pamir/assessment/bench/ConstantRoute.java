package org.pamir.assessment.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The fastest that this server answers anything: bytes that are always the same, past REST, with the headers of a profile. */
@ApplicationScoped
class ConstantRoute {

    static final String TAG = "\"1\"";
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final BenchConfig config;
    /** Of the size that was asked for last. */
    private volatile Buffer constant = text(10);

    ConstantRoute(BenchConfig config) {
        this.config = config;
    }

    void register(@Observes Router router) {
        if (config.constant()) {
            router.getWithRegex("/api/bench/constants/(?<size>[1-9][0-9]{1,5})").handler(this::answer);
        }
    }

    private void answer(RoutingContext request) {
        HttpServerResponse response = request.response().putHeader(HttpHeaders.ETAG, TAG);
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        if (TAG.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        int size = Integer.parseInt(request.pathParam("size"));
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(constant(size));
    }

    Buffer constant(int size) {
        Buffer text = constant;
        if (text.length() != size) {
            text = text(size);
            constant = text;
        }
        return text;
    }

    /** A JSON text of so many bytes. */
    private static Buffer text(int size) {
        return Buffer.buffer("\"" + "x".repeat(size - 2) + "\"");
    }
}
