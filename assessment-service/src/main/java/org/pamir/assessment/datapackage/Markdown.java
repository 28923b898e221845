package org.pamir.assessment.datapackage;

/** Text of others in a Markdown file. */
final class Markdown {

    private Markdown() {}

    /** In one line, and without a meaning in CommonMark: every punctuation of ASCII can be escaped there. */
    static String plain(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0");
    }
}
