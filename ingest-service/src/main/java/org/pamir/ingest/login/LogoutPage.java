package org.pamir.ingest.login;

import io.quarkus.oidc.OidcSession;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pamir.ingest.identity.IdentityConfig;

/** Ends a session at the desk. Where the identity provider can end its own as well, it is asked before this is. */
@Path(DeskMechanism.LOGOUT)
public class LogoutPage {

    private final IdentityConfig config;
    private final Instance<OidcSession> oidc;
    private final RoutingContext context;
    private final String cookie;

    LogoutPage(
            IdentityConfig config,
            Instance<OidcSession> oidc,
            RoutingContext context,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.config = config;
        this.oidc = oidc;
        this.context = context;
        this.cookie = cookie;
    }

    /** The same answer for whoever was not logged in. */
    @POST
    @Operation(hidden = true)
    public Response logout() {
        if (config.oidc()) {
            oidc.get().logout().await().indefinitely();
        } else {
            context.response()
                    .addCookie(Cookie.cookie(cookie, "")
                            .setPath(DeskMechanism.HOME)
                            .setMaxAge(0));
        }
        return Response.seeOther(URI.create(DeskMechanism.LOGIN)).build();
    }
}
