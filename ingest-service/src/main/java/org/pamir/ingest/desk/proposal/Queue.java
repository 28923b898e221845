package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Proposals;
import org.pamir.ingest.proposal.Query;
import org.pamir.ingest.proposal.State;

/** What waits for somebody, and all that they may see. */
@ApplicationScoped
class Queue {

    private final Proposals proposals;
    private final Clock clock;

    Queue(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Things to do of one kind. */
    record Group(String title, List<QueueLine> lines) {}

    /** @param older the address of the next page; nothing where this is the last */
    record Slice(List<QueueLine> lines, Optional<String> older) {}

    /** Most urgent first; only groups with something in them. */
    List<Group> waiting(Actor actor) {
        Query mine = new Query(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Long.MAX_VALUE,
                Query.LARGEST_PAGE);
        List<QueueLine> lines = lines(mine, actor);
        List<Group> groups = new ArrayList<>();
        add(groups, "Changes were requested", lines, state(State.CHANGES_REQUESTED));
        add(groups, "To review", lines, state(State.IN_REVIEW));
        add(groups, "To publish", lines, state(State.APPROVED));
        add(groups, "Your drafts", lines, state(State.DRAFT));
        Query approved = new Query(
                Optional.of(State.APPROVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Long.MAX_VALUE,
                Query.LARGEST_PAGE);
        add(
                groups,
                "Scheduled",
                lines(approved, actor),
                line -> line.scheduled().isPresent()
                        && (line.proposal().isBy(actor.name())
                                || actor.may(
                                        Right.PUBLISH_APPROVED, line.proposal().assessment())));
        return List.copyOf(groups);
    }

    Slice page(QueueFilter filter, Actor actor) {
        List<QueueLine> lines = lines(filter.query(), actor);
        boolean more = lines.size() > QueueFilter.PAGE;
        List<QueueLine> shown = more ? lines.subList(0, QueueFilter.PAGE) : lines;
        return new Slice(
                shown,
                more
                        ? Optional.of(filter.older(
                                shown.get(shown.size() - 1).proposal().id()))
                        : Optional.empty());
    }

    /** Those of one assessment that are still on their way. */
    List<QueueLine> open(String edition, String country, Actor actor) {
        Query query = new Query(
                Optional.empty(),
                Optional.ofNullable(edition),
                Optional.ofNullable(country),
                Optional.empty(),
                false,
                Long.MAX_VALUE,
                Query.LARGEST_PAGE);
        return lines(query, actor).stream()
                .filter(line -> !line.proposal().state().isFinal())
                .toList();
    }

    private List<QueueLine> lines(Query query, Actor actor) {
        Instant now = clock.instant();
        return proposals.list(query, actor).stream()
                .map(view -> QueueLine.of(view, now))
                .toList();
    }

    private static Predicate<QueueLine> state(State state) {
        return line -> line.proposal().state() == state;
    }

    private static void add(List<Group> groups, String title, List<QueueLine> lines, Predicate<QueueLine> which) {
        List<QueueLine> found = lines.stream().filter(which).toList();
        if (!found.isEmpty()) {
            groups.add(new Group(title, found));
        }
    }
}
