package org.pamir.contract.event;

import java.util.Optional;

/** One country in one edition: the key of every record, written {@code 2021/TJK}. */
public record AssessmentKey(String edition, String country) implements Comparable<AssessmentKey> {

    public static Optional<AssessmentKey> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 1 || slash == text.length() - 1 || slash != text.lastIndexOf('/')
                ? Optional.empty()
                : Optional.of(new AssessmentKey(text.substring(0, slash), text.substring(slash + 1)));
    }

    @Override
    public int compareTo(AssessmentKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return edition + "/" + country;
    }
}
