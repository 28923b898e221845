package org.pamir.bench.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.kafka.EventRecords;

/** Keeps the newest scorecard of each assessment where readers would find it. */
final class FloorState implements FloorStage.Batch, AutoCloseable {

    private static final String SCHEMA =
            "create table current (country text primary key, version bigint not null, scorecard jsonb not null)";

    private final Connection connection;
    private final PreparedStatement upsert;
    private final Consumer<ScorecardComputed> visible;

    /** @param visible told of every scorecard once a reader would find it */
    FloorState(FloorDatabase database, Consumer<ScorecardComputed> visible) throws SQLException {
        this.visible = visible;
        database.execute(SCHEMA);
        connection = database.connect();
        upsert = connection.prepareStatement("insert into current values (?, ?, ?::jsonb) on conflict (country)"
                + " do update set version = excluded.version, scorecard = excluded.scorecard"
                + " where current.version < excluded.version");
    }

    @Override
    public void handle(ConsumerRecords<byte[], byte[]> records) throws SQLException, MalformedEventException {
        List<ScorecardComputed> taken = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            ScorecardComputed scorecard =
                    EventRecords.read(record, EventType.SCORECARD_COMPUTED, ScorecardComputed.class);
            upsert.setString(1, scorecard.country());
            upsert.setLong(2, scorecard.version());
            upsert.setString(3, new String(record.value(), StandardCharsets.UTF_8));
            upsert.addBatch();
            taken.add(scorecard);
        }
        upsert.executeBatch();
        connection.commit();
        taken.forEach(visible);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
