package org.pamir.assessment.profile;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/**
 * The short way of the commonest request: for a present profile that is rendered already, or that the client has. It is
 * answered as {@link ProfileResource} would, which takes over wherever there is more to do than to look and to send: to
 * put a request aside in the middle of REST and to take it up again costs more than all the rest.
 */
@ApplicationScoped
class ProfileRoute {

    private static final String LOOK = ProfileRoute.class.getName();
    /** As REST spells what it produces. */
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final StandingsReader reader;
    private final Profiles profiles;

    ProfileRoute(StandingsReader reader, Profiles profiles) {
        this.reader = reader;
        this.profiles = profiles;
    }

    void register(@Observes Router router) {
        router.get("/api/editions/:edition/countries/:country").handler(this::look);
    }

    /** The look that a request has waited for on its way, or one that begins now. */
    CompletionStage<Standings> look(RoutingContext request, Methodology methodology) {
        CompletionStage<Standings> look = request.get(LOOK);
        return look != null ? look : soon(methodology, (ContextInternal) Vertx.currentContext());
    }

    private void look(RoutingContext request) {
        Optional<Methodology> methodology = Methodologies.all().edition(request.pathParam("edition"));
        Optional<Country> country = Countries.all().byCode(request.pathParam("country"));
        if (methodology.isEmpty() || country.isEmpty() || !isPlain(request)) {
            request.next();
            return;
        }
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        CompletionStage<Standings> look = soon(methodology.get(), context);
        look.whenComplete((standings, failure) -> context.dispatch(() -> {
            if (failure != null || !isAnswered(request, standings, country.get())) {
                request.put(LOOK, look);
                request.next();
            }
        }));
    }

    private boolean isAnswered(RoutingContext request, Standings standings, Country country) {
        Optional<ScorecardComputed> scorecard = standings.scorecard(country.code());
        if (scorecard.isEmpty()) {
            return false;
        }
        EntityTag tag = new EntityTag(scorecard.get().version());
        if (tag.isIn(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response(request, tag).setStatusCode(304).end();
            return true;
        }
        Optional<Rendered> rendered = profiles.inMemory(standings, country);
        rendered.ifPresent(profile -> response(request, new EntityTag(profile.version()))
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(profile.json()));
        return rendered.isPresent();
    }

    private static HttpServerResponse response(RoutingContext request, EntityTag tag) {
        HttpServerResponse response = request.response();
        // Said of everything until REST knows that it is of a kind that may be compressed.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        return response.putHeader(HttpHeaders.ETAG, tag.toString());
    }

    /** Whether nothing is asked for but the profile, as it is now, in the form in which there is one. */
    private static boolean isPlain(RoutingContext request) {
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        return request.request().query() == null
                && (accept == null || accept.equals("*/*") || accept.equals("application/json"));
    }

    private CompletionStage<Standings> soon(Methodology methodology, ContextInternal context) {
        return reader.soon(methodology, context.nettyEventLoop());
    }
}
