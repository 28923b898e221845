package org.pamir.assessment.download;

/**
 * Spreadsheets take a text that begins in a certain way for a formula, and run it. In CSV such a text gets a {@code '} in
 * front, by which spreadsheets know a text (OWASP, "CSV injection"). A text that begins with {@code '} gets another one,
 * so that the rule can be undone: one leading {@code '} goes.
 */
final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    private FormulaGuard() {}

    static String guarded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
