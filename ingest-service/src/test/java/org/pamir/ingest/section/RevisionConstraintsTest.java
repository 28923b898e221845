package org.pamir.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pamir.ingest.section.SectionApiTest.create;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** The database itself refuses states that must not be, whatever a program tries. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class RevisionConstraintsTest {

    private static final String INSERT =
            "insert into revision (edition, country, section, revision, version, narrative, scores, sources, author, at, message) values ";

    @Inject
    DataSource database;

    @BeforeEach
    void oneRevision() {
        create("NOR", "drugs", "{\"scores\": {\"heroin_trade\": 3}}").then().statusCode(anyOf(is(201), is(412)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a section's revision again, a gap in it, a version again, a gap in the versions
                "('2021', 'NOR', 'drugs', 1, 2, '', '{}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'drugs', 3, 2, '', '{}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'trade', 1, 1, '', '{}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'trade', 1, 3, '', '{}', '[]', 'x', now(), '')",
                // an assessment that is not there, numbers below one
                "('2021', 'SWE', 'drugs', 1, 1, '', '{}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'drugs', 0, 2, '', '{}', '[]', 'x', now(), '')",
                // scores that are none
                "('2021', 'NOR', 'drugs', 2, 2, '', '{\"heroin_trade\": 1.5}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'drugs', 2, 2, '', '{\"heroin_trade\": -1}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'drugs', 2, 2, '', '{\"heroin_trade\": \"1\"}', '[]', 'x', now(), '')",
                "('2021', 'NOR', 'drugs', 2, 2, '', '[]', '[]', 'x', now(), '')",
                // nobody's
                "('2021', 'NOR', 'drugs', 2, 2, '', '{}', '[]', '', now(), '')"
            })
    void aRevisionThatDoesNotFollowIsRefused(String values) {
        assertThatThrownBy(() -> execute(INSERT + values)).isInstanceOf(SQLException.class);
    }

    @Test
    void theRightOneIsTaken() throws SQLException {
        int rows =
                execute(INSERT + "('2021', 'NOR', 'drugs', 2, 2, '', '{\"heroin_trade\": 7}', '[]', 'x', now(), '')");

        assertThat(rows).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update revision set narrative = 'other'",
                "delete from revision",
                "truncate revision cascade",
                "update assessment set version = 99 where country = 'NOR'"
            })
    void whatWasAcceptedIsNotChanged(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    }

    /** Rolled back, so that the tests do not see each other; constraints that wait for the commit are asked first. */
    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                int rows = statement.executeUpdate(sql);
                statement.execute("set constraints all immediate");
                return rows;
            } finally {
                connection.rollback();
            }
        }
    }
}
