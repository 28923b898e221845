package org.pamir.ingest.warning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.SectionContent;

/** What editors are warned of, as strictly as the settings say. */
@ApplicationScoped
public class Warnings {

    private final WarningPolicy policy;

    /** @throws IllegalArgumentException where the threshold of a jump is no score */
    Warnings(WarningConfig config) {
        Score jump = Score.of(config.jump())
                .filter(threshold -> threshold.halfSteps() > 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "pamir.warnings.jump is 0.5 or more, in steps of 0.5, not " + config.jump()));
        this.policy = new WarningPolicy(jump, config.blocking());
    }

    /**
     * In the order of the rules, and of the indicators.
     *
     * @param before what readers see now
     * @param after what they would see; the same where nothing is proposed
     * @param known when the parts of what readers see now were last changed
     */
    public List<Warning> of(Section section, SectionContent before, SectionContent after, LastChanges known) {
        return WarningRules.check(section, before, after, known, policy);
    }
}
