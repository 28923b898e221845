package org.pamir.ingest.proposal;

import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.identity.Right;

/** Who does something with proposals, and what they may. */
public record Actor(Origin origin, Grants grants) {

    public String name() {
        return origin.by();
    }

    public boolean may(Right right, AssessmentKey assessment) {
        return grants.allow(right, assessment);
    }
}
