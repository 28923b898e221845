package org.pamir.ingest.upload;

/** What a file is called, for people to read: never a path, and nothing is opened by it. */
public final class FileLabel {

    private static final int LONGEST = 100;

    private FileLabel() {}

    /** The last part of a name without what cannot be seen, shortened; the other word where nothing is left. */
    public static String of(String name, String otherwise) {
        if (name == null) {
            return otherwise;
        }
        String last = name.replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("\\p{C}", "")
                .replaceAll("\\s+", " ")
                .strip();
        return last.isEmpty() ? otherwise : Shortened.to(LONGEST, last);
    }
}
