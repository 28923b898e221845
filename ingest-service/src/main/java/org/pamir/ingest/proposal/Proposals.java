package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds proposals for those who may see them. */
@ApplicationScoped
public class Proposals {

    /** Refused where it does not exist, or the caller may not see it. */
    public Result find(long id, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Newest first; only what the caller may see. */
    public List<ProposalView> list(Query query, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }
}
