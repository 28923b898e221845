package org.pamir.ingest.history;

/** Keeps spreadsheets from computing what somebody wrote into a cell. */
final class FormulaGuard {

    /** How formulas begin, in full width too: spreadsheets in East Asian settings take those as well. */
    private static final String BEGINNINGS = "=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** The same text, behind an apostrophe where it begins like a formula; that is what spreadsheets call plain text. */
    static String plain(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
