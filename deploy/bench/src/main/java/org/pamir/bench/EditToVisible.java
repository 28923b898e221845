package org.pamir.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long an edit takes from its PUT until a reader's GET shows it, and at which rate that still holds.
 *
 * <p>Arguments: the write API's address, the read API's, then for each run {@code rate:seconds} in edits a second.
 * The password of the account {@code publisher} is in {@code PAMIR_LOCAL_PASSWORD}.
 * Everything is measured from the moment at which an edit was due, so a product that falls behind cannot hide it.
 */
public final class EditToVisible {

    private EditToVisible() {}

    public static void main(String[] arguments) throws InterruptedException {
        URI write = URI.create(arguments[0]);
        String token = Token.make(write, System.getenv("PAMIR_LOCAL_PASSWORD"));
        Editors editors = new Editors(write, URI.create(arguments[1]), token);
        editors.begin();
        List<Run> runs = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] parts = arguments[i].split(":");
            runs.add(new Run(Integer.parseInt(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1]))));
        }
        System.out.println(Result.HEADER);
        for (Run run : runs) {
            System.out.println(run.measure(editors).line());
        }
    }
}
