package org.pamir.ingest.proposal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to a warning, in an answer to a request.
 *
 * @param counts whether there is a warning now that it answers
 */
@Schema(name = "Answer")
record AnswerDocument(
        String rule, String section, String indicator, String text, String by, Instant at, boolean counts) {

    static AnswerDocument of(Answer answer, boolean counts) {
        return new AnswerDocument(
                answer.rule(),
                answer.section(),
                answer.indicator().orElse(null),
                answer.text(),
                answer.by(),
                answer.at(),
                counts);
    }
}
