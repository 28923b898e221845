package org.pamir.bench.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.SectionRevised;

/** One writer's connection to what editors wrote: the one transaction that an edit cannot do without. */
final class FloorLedger implements AutoCloseable {

    private static final String SCHEMA = """
            create table assessment (country text primary key, version bigint not null);
            create table revision (country text, section text, revision int, version bigint not null, narrative text not null,
                scores jsonb not null, sources jsonb not null, author text not null, at timestamptz not null,
                message text not null, primary key (country, section, revision), unique (country, version));
            create table outbox (country text, version bigint, primary key (country, version));
            """;

    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement insert;
    private final PreparedStatement advance;
    private final PreparedStatement announce;
    private final PreparedStatement forget;

    FloorLedger(FloorDatabase database) throws SQLException {
        connection = database.connect();
        lock = connection.prepareStatement("select version from assessment where country = ? for update");
        insert = connection.prepareStatement("insert into revision values (?, ?, ?, ?, ?, ?::jsonb, '[]', ?, ?, ?)");
        advance = connection.prepareStatement("update assessment set version = ? where country = ?");
        announce = connection.prepareStatement("insert into outbox values (?, ?)");
        forget = connection.prepareStatement("delete from outbox where country = ? and version = ?");
    }

    static void prepare(FloorDatabase database) throws SQLException {
        String rows = Countries.all().countries().stream()
                .map(Country::code)
                .map(code -> "('" + code + "', 0)")
                .collect(Collectors.joining(", "));
        database.execute(SCHEMA + "insert into assessment values " + rows);
    }

    /** Committed, and so on disk, when it returns. */
    SectionRevised commit(String country) throws SQLException {
        lock.setString(1, country);
        long version;
        try (ResultSet row = lock.executeQuery()) {
            row.next();
            version = row.getLong(1) + 1;
        }
        SectionRevised revised = FloorEdit.revised(country, version);
        insert.setString(1, country);
        insert.setString(2, revised.section());
        insert.setInt(3, revised.revision());
        insert.setLong(4, version);
        insert.setString(5, revised.narrative());
        insert.setString(6, json(revised));
        insert.setString(7, revised.by());
        insert.setTimestamp(8, Timestamp.from(revised.at()));
        insert.setString(9, revised.message());
        insert.executeUpdate();
        advance.setLong(1, version);
        advance.setString(2, country);
        advance.executeUpdate();
        announce.setString(1, country);
        announce.setLong(2, version);
        announce.executeUpdate();
        connection.commit();
        return revised;
    }

    /** Takes what the broker has acknowledged out of the outbox. */
    void forget(List<SectionRevised> published) throws SQLException {
        for (SectionRevised revised : published) {
            forget.setString(1, revised.country());
            forget.setLong(2, revised.version());
            forget.addBatch();
        }
        forget.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Scores as whole half-steps. */
    static String json(SectionRevised revised) {
        return revised.scores().entrySet().stream()
                .map(score -> "\"" + score.getKey() + "\":" + score.getValue().halfSteps())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
