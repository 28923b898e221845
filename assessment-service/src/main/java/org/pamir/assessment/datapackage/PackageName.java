package org.pamir.assessment.datapackage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.download.MadeFile;

/**
 * What a package is called in its immutable address: {@code 2123-20260101T001100Z-7cd0b7be5f1a3c44}. The instant finds its
 * state again; the digest, of the bytes, tells whether what was made of it is the same.
 *
 * @param version of the edition
 * @param at of the newest edit in it
 * @param digest 16 hexadecimal digits
 */
record PackageName(long version, Instant at, String digest) {

    private static final int DIGITS = 16;

    private static final Pattern NAME =
            Pattern.compile("([0-9]{1,18})-([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})"
                    + "([0-9]{2}(?:\\.[0-9]{1,6})?)Z-([0-9a-f]{16})");

    static PackageName of(EditionState state, MadeFile file) {
        return new PackageName(state.version(), state.at(), file.tag().substring(0, DIGITS));
    }

    /** Nothing for a text that is not written as {@link #toString} does it. */
    static Optional<PackageName> parse(String text) {
        Matcher parts = NAME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse("%s-%s-%sT%s:%s:%sZ"
                    .formatted(
                            parts.group(2),
                            parts.group(3),
                            parts.group(4),
                            parts.group(5),
                            parts.group(6),
                            parts.group(7)));
            return Optional.of(new PackageName(Long.parseLong(parts.group(1)), at, parts.group(8)))
                    .filter(name -> name.toString().equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return version + "-" + EditionState.compact(at) + "-" + digest;
    }
}
