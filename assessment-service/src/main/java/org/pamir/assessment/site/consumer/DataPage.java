package org.pamir.assessment.site.consumer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pamir.assessment.catalogue.DatasetDescriptions;
import org.pamir.assessment.download.Attribution;
import org.pamir.assessment.download.Downloads;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.download.View;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/** How to get the data, for those who build on it. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class DataPage {

    private final Frames frames;
    private final StandingsReader reader;
    private final Downloads downloads;
    private final DatasetDescriptions descriptions;
    private final LogStore log;
    private final Clock clock;

    DataPage(
            Frames frames,
            StandingsReader reader,
            Downloads downloads,
            DatasetDescriptions descriptions,
            LogStore log,
            Clock clock) {
        this.frames = frames;
        this.reader = reader;
        this.downloads = downloads;
        this.descriptions = descriptions;
        this.log = log;
        this.clock = clock;
    }

    /** What the fields of the form that makes an address offer. */
    record Choices(List<Measure> measures, List<Scope> scopes, List<Scope.Kind> kinds) {}

    /**
     * The assessment that the examples are about: the one that was revised last.
     *
     * @param at when, as it stands in addresses
     */
    record Subject(String edition, String country, String at, String region) {

        /** The region as it stands in a query. */
        public String regionQuery() {
            return URLEncoder.encode(region, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** Who is to be named, and how. */
    record Credit(String publisher, String site, String statement, String licence) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Data(
            Frame frame,
            List<Holding> holdings,
            List<Downloads.Format> formats,
            List<View> views,
            Choices choices,
            Wish wish,
            Wish.Answer answer,
            Subject subject,
            String cursor,
            List<Topic> topics,
            Credit credit)
            implements TemplateInstance {}

    @GET
    @Path("data")
    @Operation(hidden = true)
    public String data(@BeanParam Asked asked) {
        Frame frame = frames.frame(Frame.Area.DATA);
        Methodology current = frame.view().methodology();
        Optional<Instant> asOf = frames.view(current.edition(), asked.asOf).asOf();
        Wish wish = new WishReader(asked).read(current, asOf, downloads.formats());
        return Pages.html(
                frame,
                new Data(
                        frame,
                        Methodologies.all().methodologies().stream()
                                .map(methodology -> holding(methodology, frame))
                                .sorted(Comparator.comparing(Holding::isBegun)
                                        .thenComparing(Holding::edition)
                                        .reversed())
                                .toList(),
                        downloads.formats(),
                        List.of(View.values()),
                        choices(),
                        wish,
                        wish.answer(),
                        subject(reader.now(current)),
                        cursor(),
                        List.of(Topic.values()),
                        new Credit(
                                Attribution.PUBLISHER, Attribution.SITE, Attribution.STATEMENT, Attribution.LICENCE)));
    }

    private Holding holding(Methodology methodology, Frame frame) {
        return new Holding(
                methodology,
                EditionState.of(reader.now(methodology)),
                descriptions.schemaOrg(methodology, URI.create(frame.origin())));
    }

    /** Of the newest event. */
    private String cursor() {
        return log.state().end().toString();
    }

    private static Choices choices() {
        List<Methodology> all = List.copyOf(Methodologies.all().methodologies());
        return new Choices(
                List.copyOf(all.stream()
                        .flatMap(methodology -> methodology.measures().stream())
                        .collect(Collectors.toMap(
                                Measure::code, measure -> measure, (first, second) -> second, LinkedHashMap::new))
                        .values()),
                Stream.of(Scope.Kind.CONTINENT, Scope.Kind.REGION)
                        .flatMap(kind -> all.stream()
                                .flatMap(methodology -> Places.of(kind, methodology.edition()).stream())
                                .distinct())
                        .toList(),
                Arrays.stream(Scope.Kind.values())
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private Subject subject(Standings standings) {
        String edition = standings.edition();
        return standings.scorecards().entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(ScorecardComputed::at)))
                .map(newest -> new Subject(
                        edition,
                        newest.getKey(),
                        newest.getValue().at().toString(),
                        Countries.all().byCode(newest.getKey()).orElseThrow().region(edition)))
                .orElseGet(() -> {
                    Country first = Countries.all().countries().iterator().next();
                    return new Subject(
                            edition,
                            first.code(),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                            first.region(edition));
                });
    }
}
