package org.pamir.ingest.profile;

import java.util.regex.Pattern;

/** Plain text as Markdown (CommonMark 0.31) that shows it as it is. Ordinary prose stays the same, letter for letter. */
final class MarkdownText {

    /** Opens emphasis, code, a link, raw HTML or an escape, wherever it stands. */
    private static final Pattern INLINE = Pattern.compile("\\\\(?=\\p{Punct})|[`*\\[]|<(?=[A-Za-z/!?])");

    /** Inside a word an underscore opens nothing. */
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");

    /** Opens a heading, a quotation, a list, a rule or a fenced block at the beginning of a line. */
    private static final Pattern BLOCK = Pattern.compile("^(#{1,6}(?=\\s|$)|>|[-+](?=\\s|$)|-(?=[ -]*$)|~~~)");

    private static final Pattern NUMBERED = Pattern.compile("^([0-9]{1,9})([.)])(?=\\s|$)");

    private MarkdownText() {}

    /** @param paragraph one line */
    static String of(String paragraph) {
        String text = INLINE.matcher(paragraph).replaceAll("\\\\$0");
        text = UNDERSCORE.matcher(text).replaceAll("\\\\$0");
        text = ENTITY.matcher(text).replaceAll("\\\\$0");
        text = BLOCK.matcher(text).replaceFirst("\\\\$0");
        return NUMBERED.matcher(text).replaceFirst("$1\\\\$2");
    }
}
