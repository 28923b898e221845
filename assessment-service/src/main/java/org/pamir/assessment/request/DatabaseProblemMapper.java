package org.pamir.assessment.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that is away is no error of ours or the client's: 503, and when to come back. */
class DatabaseProblemMapper {

    private static final Logger LOG = Logger.getLogger(DatabaseProblemMapper.class);

    /** Connection exception, insufficient resources, operator intervention; none comes from the pool itself. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    @ServerExceptionMapper
    Response database(PersistenceException failure) {
        if (isPassing(failure)) {
            LOG.warnf("Answered 503: %s", failure.getMessage());
            return Problems.unavailable().toResponse();
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

    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}
