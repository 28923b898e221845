package org.pamir.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditFilter;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.warning.LastChanges;
import org.pamir.ingest.warning.Warning;
import org.pamir.ingest.warning.Warnings;

/** What was recorded stays, and is recorded together with what it is about. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class RecordConstraintsTest {

    @Inject
    DataSource database;

    @Inject
    AuditLog audit;

    @Inject
    Warnings warnings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update note set text = 'x'",
                "delete from note",
                "truncate note"
            })
    void theDatabaseRefusesToForget(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining("kept for ever");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_entry (at, actor, action, detail) values (now(), '', 'note-added', '{}')",
                "insert into audit_entry (at, actor, action, detail) values (now(), 'x', 'Note added', '{}')",
                "insert into audit_entry (at, actor, action, detail) values (now(), 'x', 'note-added', '[]')",
                "insert into audit_entry (at, actor, action, edition, detail) values (now(), 'x', 'note-added', '2021', '{}')",
                "insert into note (edition, country, section, revision, text, author, at) "
                        + "values ('2021', 'ZWE', 'drugs', 1, 'no such revision', 'x', now())"
            })
    void theDatabaseRefusesWhatCannotBe(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    }

    @Test
    void nothingIsRecordedOutsideOfATransaction() {
        assertThatThrownBy(() -> audit.record(entry("nobody"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void whatIsRolledBackWasNeverRecorded() {
        QuarkusTransaction.begin();
        audit.record(entry("rolled-back"));
        QuarkusTransaction.rollback();

        assertThat(audit.page(new AuditFilter(null, null, "rolled-back", null, null), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    @Test
    void withoutSettingsAJumpOfOneAndAHalfBlocksAndNothingElseDoes() {
        Section drugs = Methodologies.all()
                .edition("2021")
                .orElseThrow()
                .section("drugs")
                .orElseThrow();
        SectionContent before = SectionContent.empty(drugs).withScores(Map.of("heroin_trade", Score.of("8")));
        SectionContent after = SectionContent.empty(drugs).withScores(Map.of("heroin_trade", Score.of("9.5")));

        assertThat(warnings.of(drugs, before, after, LastChanges.NONE))
                .filteredOn(Warning::blocking)
                .extracting(Warning::code)
                .containsExactly("score_jump");
    }

    private static AuditEntry entry(String actor) {
        return AuditEntry.of(actor, AuditAction.NOTE_ADDED);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
