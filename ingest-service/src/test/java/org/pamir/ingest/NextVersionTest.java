package org.pamir.ingest;

import static org.pamir.ingest.identity.Login.as;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replica of this version goes on while the migration of a version to come has added columns. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class NextVersionTest {

    /** From the fifth time on the driver has a statement prepared by the database. */
    private static final int OFTEN_ENOUGH = 10;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        "proposal, publisher, /api/proposals, 200",
        "proposal, publisher, /api/proposals/4711, 404",
        "audit_entry, admin, /api/audit, 200",
        "dead_letter, admin, /api/dead-letters, 200",
    })
    void whatThisVersionAsksForIsAnsweredAsBefore(String table, String who, String path, int status)
            throws SQLException {
        ask(who, path, status);
        execute("alter table " + table + " add column of_the_next_version text");
        try {
            ask(who, path, status);
        } finally {
            execute("alter table " + table + " drop column of_the_next_version");
        }
    }

    private static void ask(String who, String path, int status) {
        for (int i = 0; i < OFTEN_ENOUGH; i++) {
            as(who).get(path).then().statusCode(status);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
