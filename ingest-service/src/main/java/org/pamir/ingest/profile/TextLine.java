package org.pamir.ingest.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the text layer that has something in it.
 *
 * @param number as the file counts, from 1
 * @param text without blanks around it
 * @param gap whether a blank line or a new page comes before it; neither is always the end of a paragraph
 */
record TextLine(int number, String text, boolean gap) {

    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        String[] raw = text.split("\r\n|\r|\n", -1);
        boolean gap = true;
        for (int i = 0; i < raw.length; i++) {
            // A form feed is where the tool that made the text began a new page.
            gap |= raw[i].indexOf('\f') >= 0;
            String line = trimmed(raw[i].replaceAll("\\s+", " "));
            if (line.isEmpty()) {
                gap = true;
            } else {
                lines.add(new TextLine(i + 1, line, gap));
                gap = false;
            }
        }
        return lines;
    }

    /** No-break spaces at the ends are the layout's, inside a line they are the author's. */
    private static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0';
    }
}
