package org.pamir.bench.product;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.pamir.bench.pace.Narrative;
import org.pamir.bench.wire.Answer;
import org.pamir.bench.wire.Client;
import org.pamir.bench.wire.Request;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;

/**
 * One editor for each country, who writes the same section anew again and again: a text of the usual
 * length, and scores that move. An edit names the one before it, and so waits until that one is answered.
 */
public final class CountryEditors implements AutoCloseable {

    private static final String EDITION = "2023";
    private static final String SECTION = "drugs";
    private static final int CONNECTIONS = 1_000;
    /** Seconds for which a read may wait for a version: more than any run lets an edit take. */
    private static final Map<String, String> WAITING = Map.of("Prefer", "wait=30");

    private final Client write;
    private final Client read;
    private final String token;
    private final List<Desk> desks = new ArrayList<>();

    /** An accepted edit, and the version of its assessment that holds it. */
    public record Edit(String country, long version) {}

    private static final class Desk {
        private final String country;
        private CompletableFuture<Long> revision;

        private Desk(String country, long revision) {
            this.country = country;
            this.revision = CompletableFuture.completedFuture(revision);
        }
    }

    /** @param token of a publisher */
    public CountryEditors(URI write, URI read, String token) {
        this.write = new Client(write, CONNECTIONS);
        this.read = new Client(read, CONNECTIONS);
        this.token = token;
    }

    /** Finds the revisions that all countries are at; each must have the section. */
    public void begin() {
        desks.clear();
        for (Country country : Countries.all().countries()) {
            desks.add(new Desk(country.code(), revision(country.code()).join()));
        }
    }

    /** How many can be accepted at once. */
    public int count() {
        return desks.size();
    }

    /** Sends the number-th edit, of each country in turn. Fails with what it was refused with. */
    public CompletableFuture<Edit> edit(long number) {
        Desk desk = desks.get(Math.floorMod(number, desks.size()));
        CompletableFuture<Answer> answer =
                desk.revision.thenCompose(revision -> write.send(put(desk.country, revision)));
        desk.revision = answer.handle((given, failure) -> given != null && given.status() == 200
                        ? CompletableFuture.completedFuture(given.number("revision"))
                        : revision(desk.country))
                .thenCompose(revision -> revision)
                // Whoever does not know where the section stands is told by the next refusal.
                .exceptionally(failure -> 1L);
        return answer.thenApply(
                given -> new Edit(desk.country, given.expect(200).number("version")));
    }

    /** Completes when a reader is shown the edit; fails if that takes longer than the read side lets anybody wait. */
    public CompletableFuture<Answer> seen(Edit edit) {
        String path = "/api/editions/" + EDITION + "/countries/" + edit.country() + "?min_version=" + edit.version();
        return read.send(Request.get(path, WAITING)).thenApply(answer -> answer.expect(200));
    }

    @Override
    public void close() {
        write.close();
        read.close();
    }

    private CompletableFuture<Long> revision(String country) {
        return write.send(Request.get(section(country), Map.of()))
                .thenApply(answer -> answer.expect(200).number("revision"));
    }

    private Request put(String country, long revision) {
        long score = revision % 10 + 1;
        String body =
                "{\"narrative\":\"%s\",\"scores\":{\"heroin_trade\":%d,\"cocaine_trade\":5,\"cannabis_trade\":%d,\"synthetic_drug_trade\":5},\"message\":\"bench\"}"
                        .formatted(Narrative.of(revision), score, score);
        return Request.of(
                "PUT",
                section(country),
                Map.of(
                        "Content-Type", "application/json",
                        "Authorization", "Bearer " + token,
                        "If-Match", "\"" + revision + "\""),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String section(String country) {
        return "/api/editions/" + EDITION + "/countries/" + country + "/sections/" + SECTION;
    }
}
