package org.pamir.assessment.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.pamir.assessment.webhook.address.Addresses;
import org.pamir.assessment.webhook.address.Addresses.Found;
import org.pamir.assessment.webhook.address.ReceiverUrl;

/**
 * Makes one attempt. It connects to the very address that was checked; the name of the host is only said in the request and
 * asked for in the certificate. No redirect is followed, no proxy of the environment is asked.
 */
@ApplicationScoped
class Sender {

    private static final int LARGEST_HEADER = 16 * 1024;

    private final HttpClient client;
    private final Addresses addresses;
    private final Duration timeout;
    private final Clock clock;

    @Inject
    Sender(Vertx vertx, Addresses addresses, WebhookConfig config, Clock clock) {
        this(vertx.createHttpClient(options(config.timeout())), addresses, config.timeout(), clock);
    }

    Sender(HttpClient client, Addresses addresses, Duration timeout, Clock clock) {
        this.client = client;
        this.addresses = addresses;
        this.timeout = timeout;
        this.clock = clock;
    }

    static HttpClientOptions options(Duration timeout) {
        return new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAliveTimeout(30)
                .setVerifyHost(true)
                .setMaxHeaderSize(LARGEST_HEADER);
    }

    /** Returns when there is an answer, or the time for it is over. */
    Outcome post(ReceiverUrl url, Map<String, String> headers, byte[] body) {
        long began = System.nanoTime();
        Found found = addresses.find(url.host());
        if (found instanceof Found.Outside outside) {
            return send(url, outside.address(), headers, body, began);
        }
        String reason = found instanceof Found.Inside
                ? "refused: the host leads to an address that is not public"
                : "the name of the host leads nowhere";
        return new Outcome.Unanswered(reason, since(began));
    }

    private Outcome send(ReceiverUrl url, InetAddress address, Map<String, String> headers, byte[] body, long began) {
        Exchange exchange = new Exchange();
        client.request(request(url, address, headers))
                .onSuccess(request -> exchange.begin(request, body))
                .onFailure(exchange::fail);
        Exchange.Result result = exchange.await(timeout.minus(since(began)));
        return result.status() == null
                ? new Outcome.Unanswered(result.failure(), since(began))
                : new Outcome.Answered(
                        result.status(),
                        RetrySchedule.retryAfter(result.retryAfter(), clock.instant()),
                        result.body(),
                        since(began));
    }

    private static RequestOptions request(ReceiverUrl url, InetAddress address, Map<String, String> headers) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.tls())
                .setURI(url.path())
                .setFollowRedirects(false)
                .putHeader("Host", url.hostHeader());
        headers.forEach(request::putHeader);
        return request;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
