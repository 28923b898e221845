package org.pamir.assessment.site;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.request.RequestConfig;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** Makes the frame of the page that is asked for. */
@RequestScoped
public class Frames {

    private final CurrentVertxRequest request;
    private final StandingsReader reader;
    private final Assets assets;
    private final RequestConfig config;

    Frames(CurrentVertxRequest request, StandingsReader reader, Assets assets, RequestConfig config) {
        this.request = request;
        this.reader = reader;
        this.assets = assets;
        this.config = config;
    }

    public Frame frame(Frame.Area area, View view) {
        Language language = language();
        String whole = context().request().path();
        String path = SitePaths.isPage(whole) && whole.length() > 1
                ? whole.substring(1 + language.tag().length())
                : "/";
        String query = context().request().query();
        return new Frame(
                language,
                Names.in(language),
                new Figures(language.locale()),
                new Links(language),
                area,
                origin(),
                new Address(path, query == null ? "" : query),
                view,
                assets.version());
    }

    /** Of a page that is not about one edition: the links around it lead to the current one. */
    public Frame frame(Frame.Area area) {
        return frame(area, new View(currentEdition(), Optional.empty()));
    }

    /**
     * What the path and the query of a page name.
     *
     * @param asOf as people write moments; empty or null for now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an edition that there is not, 400 for no moment
     */
    public View view(String edition, String asOf) {
        Methodology methodology = PathNames.edition(edition);
        if (asOf == null || asOf.isBlank()) {
            return new View(methodology, Optional.empty());
        }
        QueryParameters query = new QueryParameters();
        Optional<Instant> instant = Moment.parse(asOf.strip());
        if (instant.isEmpty()) {
            query.refuse("as_of", "not a moment such as 2026-01-31, 2026-01-31T12:00 or 2026-01-31T12:00:00Z");
        }
        query.check();
        return new View(methodology, instant);
    }

    /** The newest edition in which anything was assessed; the newest of all where nothing was yet. */
    public Methodology currentEdition() {
        List<Methodology> editions = List.copyOf(Methodologies.all().methodologies());
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (!reader.now(editions.get(i)).scorecards().isEmpty()) {
                return editions.get(i);
            }
        }
        return editions.get(editions.size() - 1);
    }

    /** The language of the address; English outside of the site. */
    Language language() {
        String path = path();
        int end = path.indexOf('/', 1);
        return Language.of(end < 0 ? path.substring(1) : path.substring(1, end)).orElse(Language.ENGLISH);
    }

    /** Where the reader sees this service. */
    public String origin() {
        return config.addressOr(
                context().request().scheme() + "://" + context().request().authority());
    }

    private String path() {
        return context().normalizedPath();
    }

    private RoutingContext context() {
        return request.getCurrent();
    }
}
