package org.pamir.bench.product;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pamir.bench.wire.Answer;
import org.pamir.bench.wire.Client;
import org.pamir.bench.wire.Request;

/** Imports the scores of a whole edition through the public API, as an editorial team would. */
public final class EditionImport {

    private static final Pattern CREATED = Pattern.compile("\"created\":(\\d+)");
    private static final int TOO_BUSY = 503;
    private static final int BETWEEN_LOOKS_MILLIS = 10;
    private static final long PATIENCE_SECONDS = 120;

    private EditionImport() {}

    /**
     * Seconds until every section of the edition can be read.
     *
     * @param table with a line for each country, the edition in the first column
     */
    public static double seconds(URI write, URI read, String token, Path table, String edition)
            throws IOException, InterruptedException {
        byte[] rows = rows(table, edition);
        try (Client editors = new Client(write, 1);
                Client readers = new Client(read, 1)) {
            long began = System.nanoTime();
            String report = editors.send(Request.of(
                            "POST",
                            "/api/imports/scores",
                            Map.of("Content-Type", "text/csv; charset=utf-8", "Authorization", "Bearer " + token),
                            rows))
                    .join()
                    .expect(200)
                    .text();
            long sections = sections(report);
            long deadline = began + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (visible(readers, edition) < sections) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the import does not become visible");
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static long sections(String report) {
        Matcher created = CREATED.matcher(report);
        if (!created.find()) {
            throw new IllegalStateException("no sections in " + report);
        }
        return Long.parseLong(created.group(1));
    }

    /** The sum of the versions of an edition's assessments, as readers see them; 0 while the service is too busy to say. */
    private static long visible(Client readers, String edition) {
        Answer answer =
                readers.send(Request.get("/api/editions/" + edition, Map.of())).join();
        return answer.status() == TOO_BUSY ? 0 : answer.expect(200).number("version");
    }

    private static byte[] rows(Path table, String edition) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.filter(line -> line.startsWith("edition,") || line.startsWith(edition + ","))
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
