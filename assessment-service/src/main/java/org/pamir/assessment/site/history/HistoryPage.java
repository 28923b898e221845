package org.pamir.assessment.site.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.history.Version;
import org.pamir.assessment.history.VersionStore;
import org.pamir.assessment.profile.SectionStore;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Moment;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Section;

/** How an assessment came to stand where it stands, and what is different between two moments of it. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class HistoryPage {

    private static final int MOST = 50;

    private final Frames frames;
    private final StandingsReader reader;
    private final VersionStore versions;
    private final SectionStore sections;
    private final Clock clock;

    HistoryPage(Frames frames, StandingsReader reader, VersionStore versions, SectionStore sections, Clock clock) {
        this.frames = frames;
        this.reader = reader;
        this.versions = versions;
        this.sections = sections;
        this.clock = clock;
    }

    /** The query of the page; what is empty was not asked for. */
    public static class Query {

        @RestQuery
        String from;

        @RestQuery
        String to;

        @RestQuery
        String before;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record History(Frame frame, HistoryView view) implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/countries/{country}/history")
    @Operation(hidden = true)
    public String history(@RestPath String edition, @RestPath("country") String countryCode, @BeanParam Query asked) {
        View view = frames.view(edition, null);
        Country country = PathNames.country(countryCode);
        QueryParameters query = new QueryParameters();
        Optional<Instant> from = moment("from", asked.from, query);
        Optional<Instant> to = moment("to", asked.to, query);
        Optional<Long> before = query.number("before", asked.before, 1, Long.MAX_VALUE);
        query.check();

        List<Version> page =
                versions.page(new AssessmentKey(view.edition(), country.code()), before.orElse(Long.MAX_VALUE), MOST);
        if (page.isEmpty() && before.isEmpty()) {
            throw Problems.noAssessment(
                    country.name() + " has no assessment in the edition " + view.edition() + " yet.");
        }
        Frame frame = frames.frame(Frame.Area.NONE, view);
        List<Standings> editions = Methodologies.all().methodologies().stream()
                .map(reader::now)
                .filter(standings -> standings.scorecard(country.code()).isPresent())
                .toList();
        boolean comparing = from.isPresent() || to.isPresent();
        Optional<Difference> difference = comparing ? difference(view, country, from, to) : Optional.empty();
        Instant until = before.isPresent() && !page.isEmpty() ? page.get(0).at() : clock.instant();
        List<Steps.Series> series = Trail.of(view.methodology(), page);
        return Pages.html(
                frame,
                new History(
                        frame,
                        new HistoryView(
                                frame,
                                country,
                                editions,
                                page,
                                page.size() < MOST ? 0 : page.get(MOST - 1).version(),
                                series.isEmpty()
                                        ? List.of()
                                        : Arrays.stream(Steps.Size.values())
                                                .map(size -> Steps.of(size, series, until, frame.figures()))
                                                .toList(),
                                difference,
                                from,
                                to,
                                comparing && difference.isEmpty())));
    }

    /** Nothing where there was no assessment at one of the two. Without an end, the end is now. */
    private Optional<Difference> difference(View view, Country country, Optional<Instant> from, Optional<Instant> to) {
        Standings before = reader.standings(view.methodology(), from.or(() -> Optional.of(Instant.EPOCH)));
        Standings after = reader.standings(view.methodology(), to);
        if (before.scorecard(country.code()).isEmpty()
                || after.scorecard(country.code()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Difference.of(country, before, after, sections(view, country, before), sections(view, country, after)));
    }

    private Map<String, SectionRevised> sections(View view, Country country, Standings standings) {
        ScorecardComputed scorecard = standings.scorecard(country.code()).orElseThrow();
        List<String> codes =
                view.methodology().sections().stream().map(Section::code).toList();
        return sections.sections(scorecard.key(), scorecard.version(), codes);
    }

    private static Optional<Instant> moment(String name, String text, QueryParameters query) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> moment = Moment.parse(text.strip());
        if (moment.isEmpty()) {
            query.refuse(name, "not a moment such as 2026-01-31, 2026-01-31T12:00 or 2026-01-31T12:00:00Z");
        }
        return moment;
    }
}
