package org.pamir.bench.product;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.pamir.bench.pace.Narrative;
import org.pamir.bench.wire.Answer;
import org.pamir.bench.wire.Client;
import org.pamir.bench.wire.Request;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/**
 * One editor for each country, who writes the same section anew again and again: a text of the usual
 * length, and scores that move. An edit names the one before it, and so waits until that one is answered.
 */
public final class CountryEditors implements AutoCloseable {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2023").orElseThrow();
    /** Where fewer than all sections are edited. */
    private static final String FIRST_SECTION = "drugs";

    private static final int CONNECTIONS = 2_500;
    private static final int NOT_YET = 202;
    /** Seconds for which a read may wait for a version: the most that the read side grants. */
    private static final Map<String, String> WAITING = Map.of("Prefer", "wait=30");

    private final Client write;
    private final Client read;
    private final String token;
    private final List<Desk> desks = new ArrayList<>();

    /** An accepted edit, and the version of its assessment that holds it. */
    public record Edit(String country, long version) {}

    private static final class Desk {
        private final String country;
        private final Section section;
        private volatile CompletableFuture<Long> revision = CompletableFuture.completedFuture(0L);

        private Desk(String country, Section section) {
            this.country = country;
            this.section = section;
        }

        private String path() {
            return "/api/editions/" + METHODOLOGY.edition() + "/countries/" + country + "/sections/" + section.code();
        }
    }

    /** @param token of a publisher */
    public CountryEditors(URI write, URI read, String token) {
        this.write = new Client(write, CONNECTIONS);
        this.read = new Client(read, CONNECTIONS);
        this.token = token;
    }

    /** Finds the revisions of one section of all countries; each must have it. */
    public void begin() {
        begin(List.of(METHODOLOGY.section(FIRST_SECTION).orElseThrow()));
    }

    /** The same of all sections: so many editors that hardly any of them ever waits for an answer. */
    public void beginEverywhere() {
        begin(METHODOLOGY.sections());
    }

    /**
     * Sends an edit, of the country whose turn it is by this number, or of the next one whose editor is not waiting for an
     * answer. Fails with what it was refused with.
     */
    public CompletableFuture<Edit> edit(long number) {
        Desk desk = free(number);
        CompletableFuture<Answer> answer = desk.revision.thenCompose(revision -> write.send(put(desk, revision)));
        desk.revision = answer.handle((given, failure) -> given != null && given.status() == 200
                        ? CompletableFuture.completedFuture(given.number("revision"))
                        : revision(desk))
                .thenCompose(revision -> revision)
                // Whoever does not know where the section stands is told by the next refusal.
                .exceptionally(failure -> 1L);
        return answer.thenApply(
                given -> new Edit(desk.country, given.expect(200).number("version")));
    }

    /** Completes when a reader is shown the edit, who asks again as long as the read side says that it is not there yet. */
    public CompletableFuture<Answer> seen(Edit edit) {
        String path = country(edit.country()) + "?min_version=" + edit.version();
        return read.send(Request.get(path, WAITING))
                .thenCompose(answer -> answer.status() == NOT_YET
                        ? seen(edit)
                        : CompletableFuture.completedFuture(answer.expect(200)));
    }

    @Override
    public void close() {
        write.close();
        read.close();
    }

    /** Completes with whatever a reader of a country is answered. */
    public CompletableFuture<Answer> look(long number) {
        return read.send(Request.get(country(desks.get(Math.floorMod(number, desks.size())).country), Map.of()));
    }

    private void begin(List<Section> sections) {
        desks.clear();
        for (Section section : sections) {
            for (Country country : Countries.all().countries()) {
                desks.add(new Desk(country.code(), section));
            }
        }
        desks.forEach(desk -> desk.revision = revision(desk));
        desks.forEach(desk -> desk.revision.join());
    }

    private Desk free(long number) {
        for (int i = 0; i < desks.size(); i++) {
            Desk desk = desks.get(Math.floorMod(number + i, desks.size()));
            if (desk.revision.isDone()) {
                return desk;
            }
        }
        return desks.get(Math.floorMod(number, desks.size()));
    }

    private CompletableFuture<Long> revision(Desk desk) {
        return write.send(Request.get(desk.path(), Map.of()))
                .thenApply(answer -> answer.expect(200).number("revision"));
    }

    private Request put(Desk desk, long revision) {
        String scores = desk.section.indicators().stream()
                .map(indicator -> "\"" + indicator.code() + "\":" + (revision % 10 + 1))
                .collect(Collectors.joining(",", "{", "}"));
        String body =
                "{\"narrative\":\"" + Narrative.of(revision) + "\",\"scores\":" + scores + ",\"message\":\"bench\"}";
        return Request.of(
                "PUT",
                desk.path(),
                Map.of(
                        "Content-Type", "application/json",
                        "Authorization", "Bearer " + token,
                        "If-Match", "\"" + revision + "\""),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String country(String code) {
        return "/api/editions/" + METHODOLOGY.edition() + "/countries/" + code;
    }
}
