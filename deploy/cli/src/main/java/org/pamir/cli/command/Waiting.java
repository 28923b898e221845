package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Progress;
import org.pamir.cli.server.Recovery;

/** Waits for what the server does in the background. */
final class Waiting {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Session session;
    private final Recovery recovery;

    Waiting(Session session, Recovery recovery) {
        this.session = session;
        this.recovery = recovery;
    }

    /**
     * @param begun as the server answered it
     * @return as it is when it is done
     */
    JsonNode done(Recovery.Job job, JsonNode begun) throws Failure, InterruptedException {
        JsonNode now = begun;
        long shown = 0;
        try (Progress progress =
                session.report().progress("sending", begun.path("found").asLong())) {
            while (!now.path("state").asText().equals("done")) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                now = look(job, now);
                for (; shown < now.path("sent").asLong(); shown++) {
                    progress.step();
                }
            }
        }
        return now;
    }

    /** A server that is away comes back and goes on: then it is as it was. */
    private JsonNode look(Recovery.Job job, JsonNode before) throws Failure {
        try {
            return recovery.get(job, before.path("id").asLong());
        } catch (Failure e) {
            if (e.findings().stream().map(Finding::outcome).anyMatch(outcome -> outcome != Outcome.SERVER)) {
                throw e;
            }
            session.report().remark(e.getMessage() + "; going on as soon as it answers");
            return before;
        }
    }
}
