package org.pamir.assessment.site;

/** Which addresses are pages: the root, and all that begins with a language. */
public final class SitePaths {

    /**
     * Above every page. The class of a page carries this and its method the rest: behind an expression like this one, a class's path that
     * ends in a parameter would match only the first letter of it.
     */
    public static final String LANGUAGE = "/{language: en|ru}";

    private SitePaths() {}

    static boolean isPage(String path) {
        if (path == null || !path.startsWith("/")) {
            return false;
        }
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(1) : path.substring(1, end);
        return first.isEmpty() || Language.of(first).isPresent();
    }
}
