package org.pamir.ingest.proposal;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.ingest.warning.Warning;

/**
 * A warning, in an answer.
 *
 * @param blocking whether it has to be answered before anything is published
 * @param answer null where nobody answered it as it stands
 */
@Schema(name = "Warning")
record WarningDocument(
        String rule,
        String section,
        String indicator,
        Map<String, String> inputs,
        String sentence,
        boolean blocking,
        AnswerDocument answer) {

    static WarningDocument of(Warning warning, Optional<Answer> answer) {
        return new WarningDocument(
                warning.code(),
                warning.section(),
                warning.indicator(),
                warning.inputs(),
                warning.sentence(),
                warning.blocking(),
                answer.map(given -> AnswerDocument.of(given, true)).orElse(null));
    }
}
