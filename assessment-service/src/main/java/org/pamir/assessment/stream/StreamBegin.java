package org.pamir.assessment.stream;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;

/** Where a stream begins. A client is never taken past something that it has not read without being told. */
@ApplicationScoped
class StreamBegin {

    private final LogStore log;

    StreamBegin(LogStore log) {
        this.log = log;
    }

    /**
     * After what was read last; else before the first event of a time; else at the end of the log as it is now.
     *
     * @param name of the parameter that carries the cursor
     * @throws HttpProblem 400 if the cursor is none of this log's, 410 if what follows it is not kept any more
     */
    Cursor after(QueryParameters query, String name, Optional<String> lastRead, Optional<Instant> since) {
        Optional<Cursor> cursor = lastRead.flatMap(Cursor::parse);
        if (lastRead.isPresent() && cursor.isEmpty()) {
            query.refuse(name, "not the id of an event of this stream, such as 3f0c9a4be217-1042");
        }
        query.check();
        LogState state = log.state();
        if (cursor.isPresent()) {
            return after(query, name, cursor.get(), state);
        }
        return since.isPresent() ? before(since.get(), state) : state.end();
    }

    private static Cursor after(QueryParameters query, String name, Cursor cursor, LogState state) {
        if (!cursor.log().equals(state.id())) {
            throw Problems.gone(
                    "other-log",
                    "The log was begun anew",
                    "The id belongs to a log that is not there any more. " + howToGoOn("some moment"),
                    state.end().toString());
        }
        if (cursor.position() > state.head()) {
            query.refuse(name, "beyond the last event, which is " + state.end());
            query.check();
        }
        if (cursor.position() < state.expiredThrough()) {
            throw expired(state);
        }
        return cursor;
    }

    private Cursor before(Instant since, LogState state) {
        if (since.isBefore(state.expiredBefore()) && state.expiredThrough() > 0) {
            throw expired(state);
        }
        return state.at(log.firstAtOrAfter(since).orElse(state.head() + 1) - 1);
    }

    private static HttpProblem expired(LogState state) {
        return Problems.gone(
                "expired",
                "Not kept any more",
                "Events before " + state.expiredBefore() + " are not kept in the stream. "
                        + howToGoOn(state.expiredBefore() + " or later"),
                state.end().toString());
    }

    private static String howToGoOn(String since) {
        return "Ask for since=" + since
                + ", or read the state of the assessments anew and go on from the id in 'head'.";
    }
}
