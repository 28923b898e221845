package org.pamir.assessment.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Adds to the log what readers may see: two statements of the transaction that shows it to them. The first one is a
 * statement of its own, as what follows it must see what was committed while it waited.
 */
public final class ReleaseStore {

    /** Held until the commit, so that the order of positions is the order in which entries become visible. */
    public static final String LOCK = "select from log_state for update";

    /**
     * The same for a transaction that takes in little: its statements are planned once for all parameters. Left to itself
     * PostgreSQL plans them anew each time, which takes three times as long as to execute them for a single event, and is
     * worth it for a thousand.
     */
    public static final String LOCK_FOR_FEW =
            "select set_config('plan_cache_mode', 'force_generic_plan', true) from log_state for update";

    /**
     * Takes editions, countries and versions of events that are in history. Adds every event of these versions and of those
     * between that readers see by now and that is not in the log, ordered by edition, country, version, then section,
     * scorecard, movement. Answers with one row, the new head of the log or null.
     *
     * <p>Looks for what each assessment has in history between the version that the log has reached and the one that readers
     * see, and at each given version below. What is there already, or too old, is left out. As much as this asks of the
     * tables, it asks by key: {@code offset 0} and the scalar query keep the planner from reading a table whole.
     */
    public static final String RELEASE = """
            with given as (
                select * from unnest(?::text[], ?::text[], ?::bigint[]) as given (edition, country, version)
            ), reach as (
                select edition, country, c.version as seen, coalesce((
                    select max(l.version) from log_entry l
                    where l.type = 'scorecard' and (l.edition, l.country) = (c.edition, c.country)), 0) as logged
                from current_version c
                where (edition, country) in (select edition, country from given)
            ), span as (
                select edition, country, logged + 1 as low, seen as high from reach where logged < seen
                union
                select edition, country, version, version from given join reach using (edition, country)
                where version <= logged
            ), found as (
                select 'section' as type, 1 as place, edition, country, s.version, s.at from span cross join lateral (
                    select version, at from section_revision h where (h.edition, h.country) = (span.edition, span.country)
                        and h.version between low and high offset 0) as s
                union all
                select 'scorecard', 2, edition, country, s.version, s.at from span cross join lateral (
                    select version, at from scorecard h where (h.edition, h.country) = (span.edition, span.country)
                        and h.version between low and high offset 0) as s
                union all
                select 'movement', 3, edition, country, s.version, s.at from span cross join lateral (
                    select version, at from movement h where (h.edition, h.country) = (span.edition, span.country)
                        and h.version between low and high offset 0) as s
            ), fresh as (
                select type, edition, country, version, at,
                    row_number() over (order by edition, country, version, place) as number
                from found
                where at >= (select expired_before from log_state) and (
                    select l.position from log_entry l where (l.type, l.edition, l.country, l.version)
                        = (found.type, found.edition, found.country, found.version)) is null
            ), moved as (
                update log_state set head = head + (select count(*) from fresh) where exists (select from fresh)
                returning head
            ), added as (
                insert into log_entry (position, type, edition, country, version, at)
                select head - (select count(*) from fresh) + number, type, edition, country, version, at
                from fresh cross join moved
                returning position
            )
            select max(position) from added
            """;

    private ReleaseStore() {}

    /** The new head of the log, as {@link #RELEASE} answered; nothing if there was nothing to add. */
    public static OptionalLong head(ResultSet released) throws SQLException {
        released.next();
        long head = released.getLong(1);
        return released.wasNull() ? OptionalLong.empty() : OptionalLong.of(head);
    }
}
