package org.pamir.ingest.desk;

/** Text from a form field. */
final class FormText {

    private FormText() {}

    /** Browsers send line ends as CR LF, whatever was typed; the ledger keeps LF. */
    static String of(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What is wrong with a text, for whoever typed it; empty where nothing is. */
    static String wrong(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            return "This is longer than " + longest + " characters";
        }
        return text.indexOf('\0') >= 0 ? "This holds a character that cannot be stored" : "";
    }
}
