package org.pamir.assessment.site.changes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.standings.Places;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * The newest movements, ready to be laid out.
 *
 * @param asked the query by parameter, without what was not asked for
 * @param next cursor of the next page; empty at the end
 * @param newest whether this is the page that new movements come in on
 */
record ChangesView(Frame frame, Map<String, String> asked, List<Moved> moved, String next, boolean newest) {

    /** What moved on a day, UTC. */
    record Day(String name, List<Moved> moved) {}

    public List<Day> days() {
        Map<LocalDate, List<Moved>> days = moved.stream()
                .collect(Collectors.groupingBy(
                        one -> one.at().atZone(ZoneOffset.UTC).toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        return days.values().stream()
                .map(ofDay -> new Day(frame.figures().day(ofDay.get(0).at()), ofDay))
                .toList();
    }

    public boolean chosen(String parameter, String value) {
        return value.equals(asked.get(parameter));
    }

    public boolean first() {
        return chosen("first", "true");
    }

    public boolean filtered() {
        return !asked.isEmpty();
    }

    public List<String> regions() {
        return Places.names(Scope.Kind.REGION, frame.view().edition());
    }

    public List<Measure> measures() {
        return frame.view().methodology().measures();
    }

    public String olderHref() {
        return Links.with(Links.with(frame.links().changes(), asked), Map.of("before", next));
    }

    public String newestHref() {
        return Links.with(frame.links().changes(), asked);
    }

    /** The filter as the event stream has it. */
    public String liveQuery() {
        String address = Links.with("", streamed());
        return address.isEmpty() ? "" : address.substring(1);
    }

    public String streamHref() {
        return Links.with("/api/events?type=movement", streamed());
    }

    /** The same as what this page shows, oldest first, and then whatever comes. */
    public String sinceHref() {
        return moved.isEmpty()
                ? streamHref()
                : Links.with(
                        streamHref(),
                        Map.of("since", moved.get(moved.size() - 1).at().toString()));
    }

    private Map<String, String> streamed() {
        Map<String, String> streamed = new LinkedHashMap<>(asked);
        streamed.remove("first");
        return streamed;
    }
}
