package org.pamir.assessment.profile;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.pamir.contract.event.SectionRevised;

/**
 * A profile as it is sent.
 *
 * @param version of the assessment
 * @param sections of this version, for when only the ranks have moved
 * @param json the body
 */
record Rendered(long version, Map<String, SectionRevised> sections, Buffer json) {

    /** Bytes of memory, roughly: the body, and the sections that are most of it. */
    int weight() {
        return 2 * json.length();
    }
}
