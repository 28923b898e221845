package org.pamir.bench.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pamir.bench.cluster.Postgres;
import org.pamir.bench.load.Edition;

/** What readers are shown, by country. */
final class ReadModel {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ReadModel() {}

    /** The profiles of an assessment-service. */
    static SortedMap<String, JsonNode> profiles(URI service) throws InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        SortedMap<String, JsonNode> profiles = new TreeMap<>();
        for (String country : Edition.COUNTRIES) {
            HttpRequest request = HttpRequest.newBuilder(
                            service.resolve("/api/editions/" + Edition.CODE + "/countries/" + country))
                    .timeout(PATIENCE)
                    .build();
            try {
                HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    profiles.put(country, JSON.readTree(answer.body()));
                }
            } catch (IOException e) {
                throw new IllegalStateException(service + " does not answer", e);
            }
        }
        return profiles;
    }

    /** One way to write it, whatever the order of members. */
    static String canonical(JsonNode node) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(node, Object.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param database of an assessment-service */
    static List<LogEntry> log(Postgres server, String database) {
        try (Connection connection = server.connect(database);
                PreparedStatement all = connection.prepareStatement(
                        "select position, type, edition, country, version from log_entry order by position")) {
            ResultSet row = all.executeQuery();
            List<LogEntry> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(new LogEntry(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the log of changes cannot be read", e);
        }
    }
}
