package org.pamir.ingest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A database that is away, busy or restarting is no bug of ours and no fault of the caller: 503, and when to come back.
 * Everything else that it says is a bug: 500, with the details in the log only.
 */
@Provider
class DatabaseProblems implements ExceptionMapper<PersistenceException> {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final int RETRY_AFTER_SECONDS = 1;

    /** What PostgreSQL says of U+0000, which no text of it can hold: so nothing can be called that. */
    private static final String NO_TEXT = "22021";

    @Override
    public Response toResponse(PersistenceException exception) {
        return of(exception).toResponse();
    }

    static HttpProblem of(Throwable exception) {
        if (sqlState(exception).map(DatabaseProblems::isTransient).orElse(false)) {
            LOG.warnf("The database could not be asked: %s", exception.getMessage());
            return Problems.problem(503, "ledger-unavailable", "The ledger cannot be reached")
                    .withDetail("Whether anything was written is not known. The same request again is safe.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        if (sqlState(exception).filter(NO_TEXT::equals).isPresent()) {
            return Problems.problem(400, "bad-character", "The request cannot be read")
                    .withDetail("The character U+0000 is in it, which nothing here has in its name")
                    .build();
        }
        LOG.error("The database refused what should have been right", exception);
        return Problems.problem(500, "internal-error", "Something went wrong here")
                .build();
    }

    /** PostgreSQL's error classes, appendix A of its manual; no state at all is a pool that got no connection. */
    private static boolean isTransient(String state) {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("55P03");
    }

    private static Optional<String> sqlState(Throwable exception) {
        if (exception instanceof SQLException sql) {
            return Optional.of(sql.getSQLState() == null ? "" : sql.getSQLState());
        }
        return Stream.concat(Stream.ofNullable(exception.getCause()), Arrays.stream(exception.getSuppressed()))
                .map(DatabaseProblems::sqlState)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
