package org.pamir.ingest.proposal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.identity.Right;

/** Who does something with proposals, and what they may. */
public record Actor(Origin origin, Grants grants) {

    /** @throws HttpProblem 401 where nobody is logged in */
    public static Actor of(Editor editor) {
        editor.requireKnown();
        return new Actor(editor.origin(), editor.grants());
    }

    public String name() {
        return origin.by();
    }

    public boolean may(Right right, AssessmentKey assessment) {
        return grants.allow(right, assessment);
    }
}
