package org.pamir.assessment.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.pamir.contract.event.AssessmentKey;

/**
 * The log: every event that readers may see, in the order in which they could, the same on all replicas. Each method is a
 * transaction of its own.
 */
@ApplicationScoped
public class LogStore {

    private static final String STATE = "select id, head, expired_through, expired_before from log_state";

    private static final String LOCKED_STATE = STATE + " for update";

    /** Each event looked up by its key: joined, whole tables were read for a page as soon as they were not large. */
    private static final String PAGE = """
            select position, type, edition, country, version, at, data
            from (
                select l.*, sum(octet_length(data)) over (order by position) as bytes
                from (
                    select e.*, case e.type
                        when 'section' then (select data from section_revision s
                            where (s.edition, s.country, s.version) = (e.edition, e.country, e.version))
                        when 'scorecard' then (select data from scorecard c
                            where (c.edition, c.country, c.version) = (e.edition, e.country, e.version))
                        when 'movement' then (select data from movement m
                            where (m.edition, m.country, m.version) = (e.edition, e.country, e.version))
                        end as data
                    from (select * from log_entry where position > ? order by position limit ?) as e
                ) as l
            ) as page
            where bytes <= ? or bytes = octet_length(data)
            order by position
            """;

    private static final String FIRST_AT_OR_AFTER =
            "select position from log_entry where at >= ? order by position limit 1";

    private static final String NEWEST = "select coalesce(max(position), 0) from log_entry where type = ?";

    /** Only the beginning of the log goes: an old event that entered it late waits for those before it. */
    private static final String EXPIRE = """
            update log_state set expired_before = ?, expired_through = coalesce((
                select position - 1 from log_entry where at >= ? order by position limit 1), head)
            where expired_before < ?
            """;

    private static final String DELETE_EXPIRED =
            "delete from log_entry where position <= (select expired_through from log_state)";

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final EntityManager entityManager;
    private final LogConfig config;

    LogStore(EntityManager entityManager, LogConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    @Transactional
    public LogState state() {
        return work(connection -> state(connection.createStatement(), STATE));
    }

    /** A page with the usual limit of bytes. */
    @Transactional
    public LogPage page(long after, int limit) {
        return page(after, limit, config.pageBytes());
    }

    /**
     * What follows a position.
     *
     * @param after a position of this log, not beyond its head; 0 for its beginning
     * @param limit the most entries, at least 1; there may be fewer although more follow, but none only at the end
     * @param bytes the most bytes of events, unless the first one alone has more
     */
    @Transactional
    public LogPage page(long after, int limit, int bytes) {
        return work(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
                statement.setLong(1, after);
                statement.setInt(2, limit);
                statement.setInt(3, bytes);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                }
            }
            if (!entries.isEmpty() && entries.get(0).position() == after + 1) {
                return new LogPage.Entries(entries);
            }
            // Positions have no gap: whatever is missing has expired.
            LogState state = state(connection.createStatement(), STATE);
            return after < state.expiredThrough() || !entries.isEmpty()
                    ? new LogPage.Expired(state)
                    : new LogPage.Entries(entries);
        });
    }

    /**
     * Position of the first entry whose event is not older than an instant; nothing if there is none yet. Whether entries
     * before it have expired, {@link LogState#expiredBefore} tells.
     */
    @Transactional
    public OptionalLong firstAtOrAfter(Instant instant) {
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIRST_AT_OR_AFTER)) {
                statement.setObject(1, time(instant));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    /** The last entry of a type; nothing if there is none, or none any more. */
    @Transactional
    public Optional<Entry> newest(EntryType type) {
        long position = work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
                statement.setString(1, type.word());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
        return position > 0 && page(position - 1, 1) instanceof LogPage.Entries found
                ? found.entries().stream().findFirst()
                : Optional.empty();
    }

    /** Declares entries of events older than an instant expired. Going back in time does nothing. */
    @Transactional
    LogState expire(Instant before) {
        return work(connection -> {
            state(connection.createStatement(), LOCKED_STATE);
            try (PreparedStatement statement = connection.prepareStatement(EXPIRE)) {
                for (int i = 1; i <= 3; i++) {
                    statement.setObject(i, time(before));
                }
                statement.executeUpdate();
            }
            return state(connection.createStatement(), STATE);
        });
    }

    /** Apart from {@link #expire}, so that nobody who adds to the log has to wait for it. */
    @Transactional
    int deleteExpired() {
        return work(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(DELETE_EXPIRED);
            }
        });
    }

    private <T> T work(ReturningWork<T> work) {
        return entityManager.unwrap(Session.class).doReturningWork(work);
    }

    private static LogState state(Statement statement, String sql) throws SQLException {
        try (statement;
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new LogState(
                    row.getString("id"),
                    row.getLong("head"),
                    row.getLong("expired_through"),
                    instant(row, "expired_before"));
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                EntryType.of(row.getString("type")).orElseThrow(),
                new AssessmentKey(row.getString("edition"), row.getString("country")),
                row.getLong("version"),
                instant(row, "at"),
                row.getBytes("data"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Within what PostgreSQL can keep; no event lies beyond either bound. */
    private static OffsetDateTime time(Instant instant) {
        Instant kept = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return kept.atOffset(ZoneOffset.UTC);
    }
}
