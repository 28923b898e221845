package org.pamir.contract.observation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A line of the log for each step of an edit through the services, at {@code DEBUG} in the category
 * {@code org.pamir.edit}, with {@code assessment}, {@code version} and {@code trace} as fields of their own: nothing of
 * what was written, and no secret.
 */
public final class EditLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.pamir.edit");
    private static final int TRACE_BEGINS = 3;
    private static final int TRACE_ENDS = 35;

    private EditLog() {}

    /**
     * @param step in the past tense, such as {@code scored}
     * @param version of the assessment
     * @param traceparent W3C trace context, or null
     */
    public static void passed(String step, AssessmentKey assessment, long version, String traceparent) {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("assessment", assessment.toString());
        fields.put("version", Long.toString(version));
        if (traceparent != null && traceparent.length() >= TRACE_ENDS) {
            fields.put("trace", traceparent.substring(TRACE_BEGINS, TRACE_ENDS));
        }
        fields.forEach(MDC::put);
        try {
            LOG.debug("{} version {} {}", assessment, version, step);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }
}
