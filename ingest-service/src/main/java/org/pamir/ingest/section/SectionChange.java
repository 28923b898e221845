package org.pamir.ingest.section;

import java.util.function.UnaryOperator;
import org.pamir.contract.event.AssessmentKey;

/**
 * A change of one section that is meant for its content as it stands, whatever that is.
 *
 * @param change from the current content (empty where nobody wrote it) to the wanted one
 */
public record SectionChange(AssessmentKey assessment, String section, UnaryOperator<SectionContent> change) {}
