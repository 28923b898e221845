package org.pamir.assessment.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that is away is no error of ours or the client's: 503, and when to come back. */
class DatabaseProblemMapper {

    private static final Logger LOG = Logger.getLogger(DatabaseProblemMapper.class);

    /** Connection exception, insufficient resources, operator intervention; none comes from the pool itself. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    /** What PostgreSQL says of U+0000, which no text of it can hold: so nothing can be called that. */
    private static final String NO_TEXT = "22021";

    @ServerExceptionMapper
    Response database(PersistenceException failure) {
        if (isPassing(failure)) {
            LOG.warnf("Answered 503: %s", failure.getMessage());
            return Problems.unavailable().toResponse();
        }
        if (states(failure).anyMatch(NO_TEXT::equals)) {
            return Problems.unreadable().toResponse();
        }
        LOG.error("Answered 500", failure);
        return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR).toResponse();
    }

    /** It may still answer, but whoever asked has waited long enough. */
    @ServerExceptionMapper
    Response late(TimeoutException failure) {
        LOG.warn("Answered 503: no answer from the database in time");
        return Problems.unavailable().toResponse();
    }

    /** No state at all is a pool that got no connection. */
    private static boolean isPassing(Throwable failure) {
        return states(failure)
                .findFirst()
                .map(state -> state.isEmpty() || PASSING.contains(state.substring(0, 2)))
                .orElse(false);
    }

    private static Stream<String> states(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(sql -> Objects.toString(((SQLException) sql).getSQLState(), ""));
    }
}
