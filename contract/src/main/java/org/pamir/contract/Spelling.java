package org.pamir.contract;

import java.text.Normalizer;
import java.util.Locale;

/** How names in tables are compared: case, accents, punctuation and surrounding blanks do not count. */
public final class Spelling {

    private Spelling() {}

    /** Equal for names that mean the same: {@code "Criminality avg,"} and {@code "criminality_avg"}. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
