package org.pamir.ingest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseProblemsTest {

    @Test
    void aDatabaseThatGoesAwayDuringTheCommitIsNoFailureOfOurs() {
        HttpProblem problem = DatabaseProblems.of(failedCommit("08006"));

        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsKey("Retry-After");
    }

    @Test
    void aCommitThatBreaksARuleOfTheDatabaseIsOurs() {
        assertThat(DatabaseProblems.of(failedCommit("23503")).getStatusCode()).isEqualTo(500);
    }

    /** As the transaction manager throws it. */
    private static Throwable failedCommit(String sqlState) {
        XAException xa = new XAException("Error trying to transactionCommit local transaction");
        xa.initCause(new SQLException("said by the database", sqlState));
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(xa);
        return new ArcUndeclaredThrowableException("Error invoking subclass method", rollback);
    }
}
