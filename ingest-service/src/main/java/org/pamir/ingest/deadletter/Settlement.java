package org.pamir.ingest.deadletter;

/** What came of the wish to replay or to discard a letter. */
public sealed interface Settlement {

    /** @param letter as it is now */
    record Done(DeadLetter letter) implements Settlement {}

    record Unknown() implements Settlement {}

    /** It was discarded before. */
    record Discarded(DeadLetter letter) implements Settlement {}

    /** It was replayed and came back as another letter: that one is to be settled. */
    record CameBack(DeadLetter letter) implements Settlement {}

    /** The record was too large to be in it. */
    record NoContent(DeadLetter letter) implements Settlement {}

    /** It does not say who could not take what, so there is nobody to give it to. */
    record NoOrigin(DeadLetter letter) implements Settlement {}
}
