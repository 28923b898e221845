package org.pamir.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.pamir.bench.pace.Pace;
import org.pamir.bench.product.CountryEditors;
import org.pamir.bench.product.EditRun;

/**
 * How long an edit takes from its PUT until a reader's GET shows it, and at which rate that still holds.
 *
 * <p>Arguments: the write API's address, the read API's, then for each run {@code rate:seconds} in edits a second.
 * The password of the account {@code publisher} is in {@code PAMIR_LOCAL_PASSWORD}.
 * Everything is measured from the moment at which an edit was due, so a product that falls behind cannot hide it.
 */
final class EditToVisible {

    private EditToVisible() {}

    public static void main(String[] arguments) throws InterruptedException {
        URI write = URI.create(arguments[0]);
        String token = Token.make(write, System.getenv("PAMIR_LOCAL_PASSWORD"));
        try (CountryEditors editors = new CountryEditors(write, URI.create(arguments[1]), token)) {
            editors.begin();
            System.out.println("| edits/s asked | edits | failed | edits/s seen | PUT p50 ms | PUT p99 ms"
                    + " | PUT to GET p50 ms | p99 ms | max ms |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (int i = 2; i < arguments.length; i++) {
                String[] parts = arguments[i].split(":");
                Pace pace = new Pace(Integer.parseInt(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1])));
                System.out.println(line(pace, EditRun.measure(editors, pace)));
            }
        }
    }

    private static String line(Pace pace, EditRun run) {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
                pace.perSecond(),
                pace.count(),
                run.failed(),
                run.visible().count() / (pace.duration().toMillis() / 1e3 + run.behind()),
                run.accepted().milliseconds(50),
                run.accepted().milliseconds(99),
                run.visible().milliseconds(50),
                run.visible().milliseconds(99),
                run.visible().milliseconds(100));
    }
}
