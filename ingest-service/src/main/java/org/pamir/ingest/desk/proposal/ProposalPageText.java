package org.pamir.ingest.desk.proposal;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pamir.ingest.merge.TextChange;
import org.pamir.ingest.proposal.State;

/** How values are written on the pages of proposals. */
@TemplateExtension
final class ProposalPageText {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ProposalPageText() {}

    static String clockTime(Instant moment) {
        return SECOND.format(moment);
    }

    static String label(State state) {
        return Sentences.state(state);
    }

    /** {@code equal}, {@code insert}, {@code delete}. */
    static String kind(TextChange change) {
        return change.op().word();
    }
}
