package org.pamir.assessment.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the site. Each has its messages and its names in files of its own; narratives stay in theirs. */
public enum Language {
    ENGLISH("en", "English"),
    RUSSIAN("ru", "Русский");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47; the first part of the address of every page. */
    public String tag() {
        return tag;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** @param wanted what a browser prefers, best first */
    static Language preferred(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
