package org.pamir.assessment.download;

/** @param tag of the content: equal for equal bytes, on any replica */
public record MadeFile(byte[] bytes, String tag) {

    static MadeFile of(byte[] bytes) {
        return new MadeFile(bytes, EditionState.sha256(bytes).substring(0, 32));
    }
}
