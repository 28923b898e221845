package org.pamir.assessment.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogStore;

/** What a client of lines reads, and what stands in the log. */
final class Lines {

    private Lines() {}

    /** The first lines that say more than that the connection is alive. */
    static List<String> read(URI service, String query, int lines) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/events" + query))
                .header("Accept", "application/x-ndjson")
                .build();
        try (Stream<String> body =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            return body.filter(line -> !line.contains("\"event\":\"alive\""))
                    .limit(lines)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many entries of a country there are. */
    static long logged(LogStore log, String country) {
        long found = 0;
        List<Entry> page = page(log, 0);
        while (!page.isEmpty()) {
            found += page.stream()
                    .filter(entry -> entry.key().country().equals(country)
                            && entry.key().edition().equals("2025"))
                    .count();
            page = page(log, page.get(page.size() - 1).position());
        }
        return found;
    }

    private static List<Entry> page(LogStore log, long after) {
        return ((LogPage.Entries) log.page(after, 5_000)).entries();
    }
}
