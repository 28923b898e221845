package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.IntPredicate;

/** An author's work on a proposal of their own. */
@ApplicationScoped
public class Drafting {

    public Result create(NewProposal wanted, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** @param seen whether a version is the one that the caller saw */
    public Result rename(long id, IntPredicate seen, Optional<String> title, Optional<String> message, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Keeps a draft of a section. Made on an older draft than the last, it is merged with it, or refused. */
    public Result save(long id, SavedSection saved, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Takes a section out; its drafts stay kept. */
    public Result remove(long id, IntPredicate seen, String section, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Puts a section on the current revision, with a content that its author settled on. */
    public Result settle(long id, Settlement settlement, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }
}
