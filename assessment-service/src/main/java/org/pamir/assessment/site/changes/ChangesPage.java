package org.pamir.assessment.site.changes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.EventFilter;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.log.MovementStore;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** What moved lately, anywhere. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class ChangesPage {

    private static final int MOST = 40;

    private final Frames frames;
    private final LogStore log;
    private final MovementStore movements;

    ChangesPage(Frames frames, LogStore log, MovementStore movements) {
        this.frames = frames;
        this.log = log;
        this.movements = movements;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Changes(Frame frame, ChangesView view) implements TemplateInstance {}

    @GET
    @Path("changes")
    @Operation(hidden = true)
    public String changes(
            @RestQuery String edition,
            @RestQuery String region,
            @RestQuery String measure,
            @RestQuery String first,
            @RestQuery String before) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, EventFilter.EDITION, edition);
        put(asked, EventFilter.REGION, region);
        put(asked, EventFilter.MEASURE, measure);
        QueryParameters query = new QueryParameters();
        EventFilter filter = EventFilter.read(
                asked.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                query::refuse);
        LogState state = log.state();
        long from = from(before, state, query);
        query.check();
        put(asked, "first", "true".equals(first) ? first : null);

        MovementStore.Page page =
                movements.page(state, from, filter, asked.containsKey("first"), editions(filter), MOST);
        Frame frame = frame(filter);
        List<Moved> moved = page.newest().stream()
                .map(entry -> Moved.of(frame, read(entry)))
                .toList();
        String next = page.next() == 0 ? "" : new Cursor(state.id(), page.next()).toString();
        boolean newest = before == null || before.isEmpty();
        return Pages.html(frame, new Changes(frame, new ChangesView(frame, asked, moved, next, newest)));
    }

    private Frame frame(EventFilter filter) {
        return filter.editions().size() == 1
                ? frames.frame(
                        Frame.Area.CHANGES,
                        frames.view(filter.editions().iterator().next(), null))
                : frames.frame(Frame.Area.CHANGES, new View(frames.currentEdition(), Optional.empty()));
    }

    private static Set<String> editions(EventFilter filter) {
        return filter.editions().isEmpty()
                ? Methodologies.all().methodologies().stream()
                        .map(Methodology::edition)
                        .collect(Collectors.toSet())
                : filter.editions();
    }

    /** A cursor of another log says nothing about this one. */
    private static long from(String before, LogState state, QueryParameters query) {
        if (before == null || before.isEmpty()) {
            return state.head() + 1;
        }
        Optional<Cursor> cursor = Cursor.parse(before).filter(one -> one.log().equals(state.id()));
        if (cursor.isEmpty()) {
            query.refuse("before", "not a place in the log of changes that there is now");
        }
        return cursor.map(Cursor::position).orElse(0L);
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value.strip());
        }
    }

    private static AssessmentMoved read(Entry entry) {
        try {
            return EventCodec.read(entry.data(), AssessmentMoved.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("the log holds what is not a movement: " + entry, e);
        }
    }
}
