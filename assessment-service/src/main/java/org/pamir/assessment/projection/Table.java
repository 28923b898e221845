package org.pamir.assessment.projection;

import java.util.Arrays;
import org.pamir.contract.event.EventType;

/** The tables of history, with the two statements that a batch of their rows needs. */
enum Table {
    SECTION_REVISION(EventType.SECTION_REVISED, """
            insert into section_revision (edition, country, version, at, data, section, revision)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bytea[], ?::text[], ?::int[])
            order by 1, 2, 3
            on conflict do nothing
            """, """
            select edition, country, version
            from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bytea[], ?::text[], ?::int[])
                as other (edition, country, version, at, data, section, revision)
            where not exists (select from section_revision known where (known.edition, known.country, known.version)
                = (other.edition, other.country, other.version) and known.data = other.data)
            """),
    SCORECARD(EventType.SCORECARD_COMPUTED, """
            insert into scorecard (edition, country, version, at, data)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bytea[])
            order by 1, 2, 3
            on conflict do nothing
            """, """
            select edition, country, version
            from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bytea[])
                as other (edition, country, version, at, data)
            where not exists (select from scorecard known where (known.edition, known.country, known.version)
                = (other.edition, other.country, other.version) and known.data = other.data)
            """),
    MOVEMENT(EventType.ASSESSMENT_MOVED, """
            insert into movement (edition, country, version, at, data)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bytea[])
            order by 1, 2, 3
            on conflict do nothing
            """, """
            select edition, country, version
            from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bytea[])
                as other (edition, country, version, at, data)
            where not exists (select from movement known where (known.edition, known.country, known.version)
                = (other.edition, other.country, other.version) and known.data = other.data)
            """);

    private final EventType type;
    private final String append;
    private final String findOthers;

    Table(EventType type, String append, String findOthers) {
        this.type = type;
        this.append = append;
        this.findOthers = findOthers;
    }

    static Table of(EventType type) {
        return Arrays.stream(values())
                .filter(table -> table.type == type)
                .findFirst()
                .orElseThrow();
    }

    /** Adds the rows whose key is not there. Sorted, so that two replicas never wait for each other in a circle. */
    String append() {
        return append;
    }

    /** Which of the rows are not in the table as they are. */
    String findOthers() {
        return findOthers;
    }
}
