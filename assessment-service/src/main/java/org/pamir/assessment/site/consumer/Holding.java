package org.pamir.assessment.site.consumer;

import java.util.Optional;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.site.View;
import org.pamir.contract.methodology.Methodology;

/**
 * An edition as it can be had now.
 *
 * @param description for search engines: schema.org in JSON-LD, safe between the tags of a script
 */
record Holding(Methodology methodology, EditionState state, String description) {

    public String edition() {
        return methodology.edition();
    }

    /** Whether anything was assessed in it. */
    public boolean isBegun() {
        return state.at() != null;
    }

    /** What its pages show. */
    public View page() {
        return new View(methodology, Optional.empty());
    }

    /** What a download of a view needs besides its name. */
    public String query(org.pamir.assessment.download.View view) {
        return view.has(org.pamir.assessment.download.View.Filter.MEASURE)
                ? "?measure=" + methodology.composites().get(0).code()
                : "";
    }
}
