package org.pamir.bench.invariant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Edition;

/** What ingest-service has stored, read past it. */
final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Integer>> SCORES = new TypeReference<>() {};

    private Ledger() {}

    /** Each assessment's in the order of versions. */
    static List<Revision> read(Cluster cluster) {
        try (Connection connection = cluster.postgres().connect(Service.INGEST.database());
                PreparedStatement all = connection.prepareStatement("""
                        select country, section, revision, version, narrative, scores
                        from revision where edition = ? order by country, version""")) {
            all.setString(1, Edition.CODE);
            ResultSet row = all.executeQuery();
            List<Revision> revisions = new ArrayList<>();
            while (row.next()) {
                revisions.add(new Revision(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getString(5),
                        JSON.readValue(row.getString(6), SCORES)));
            }
            return revisions;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    static long waiting(Cluster cluster) {
        try (Connection connection = cluster.postgres().connect(Service.INGEST.database());
                ResultSet count = connection.createStatement().executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }
}
