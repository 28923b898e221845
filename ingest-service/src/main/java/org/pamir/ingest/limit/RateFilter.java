package org.pamir.ingest.limit;

import io.netty.util.NetUtil;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HexFormat;
import org.pamir.ingest.identity.Editor;

/** Lets each caller come so often: an API token, an account, or without a login an address. */
@ApplicationScoped
public class RateFilter {

    /** After the login, which stands at 200: it says who comes. */
    private static final int AFTER_LOGIN = 150;

    private static final int LONGEST_ADDRESS = 64;
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final Rates rates;

    RateFilter(Rates rates) {
        this.rates = rates;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_LOGIN);
    }

    private void check(RoutingContext context) {
        RequestKind kind = RequestKind.of(context.normalizedPath());
        if (kind == RequestKind.OPERATIONS || kind == RequestKind.STATIC) {
            context.next();
            return;
        }
        String caller = caller(context);
        Duration wait = rates.request(caller);
        if (wait.isZero() && kind.isImport() && context.request().method() == HttpMethod.POST) {
            wait = rates.fileImport(caller);
        }
        if (wait.isZero()) {
            context.next();
        } else {
            LimitProblems.tooOften(context, wait);
        }
    }

    private static String caller(RoutingContext context) {
        SecurityIdentity identity = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        if (identity == null || identity.isAnonymous()) {
            return "address " + address(context);
        }
        Editor.Token token = identity.getAttribute(Editor.TOKEN);
        return token != null
                ? "token " + token.id()
                : "account " + identity.getPrincipal().getName();
    }

    /** Of IPv6 the half that names a network: whoever has one has all the addresses in it. */
    public static String address(RoutingContext context) {
        String address = context.request().remoteAddress() == null
                ? "unknown"
                : String.valueOf(context.request().remoteAddress().hostAddress());
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes != null && bytes.length == IPV6_BYTES) {
            return HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        }
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }
}
