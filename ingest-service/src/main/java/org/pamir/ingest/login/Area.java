package org.pamir.ingest.login;

/** The parts of this service that differ in how one logs in. */
enum Area {
    /** Credentials come in a header, with each request. */
    API,
    /** A browser logs in once, and is known by its cookie. */
    DESK,
    /** Health, the API's description and so on: nobody is known here. */
    OTHER;

    /** @param path normalized, as the router sees it: else one of them could be spelled past the other */
    static Area of(String path) {
        if (isIn(path, "/api")) {
            return API;
        }
        return isIn(path, "/desk") ? DESK : OTHER;
    }

    static boolean isIn(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
