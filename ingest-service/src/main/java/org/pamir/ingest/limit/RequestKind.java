package org.pamir.ingest.limit;

/** What kinds of requests there are, as far as their size and their place differ. */
enum RequestKind {
    /** Health, metrics, the description of the API: answered whatever else is going on. */
    OPERATIONS(64 * 1024),
    /** An import of 5 MiB in its multipart frame. */
    IMPORT(6 * 1024 * 1024),
    DESK_IMPORT(6 * 1024 * 1024),
    /** The longest narrative four times over, with each of its characters written as nine. */
    DESK_PROPOSAL(1024 * 1024),
    DESK(64 * 1024),
    /** Parts of pages that are the same for everybody. */
    STATIC(64 * 1024),
    /** A new proposal may bring several sections. */
    PROPOSAL(8 * 64 * 1024),
    SECTION(64 * 1024);

    private final long mostBytes;

    RequestKind(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** @param path normalized, as the router sees it; null where a request names none, such as OPTIONS * */
    static RequestKind of(String path) {
        if (path == null) {
            return SECTION;
        } else if (path.startsWith("/q/")) {
            return OPERATIONS;
        } else if (path.startsWith("/api/")) {
            return ofApi(path);
        } else if (path.startsWith("/desk/static/") || path.startsWith("/look/")) {
            return STATIC;
        } else if (path.startsWith("/desk/import/")) {
            return DESK_IMPORT;
        } else if (path.startsWith("/desk/proposals/")) {
            return DESK_PROPOSAL;
        }
        return path.equals("/desk") || path.startsWith("/desk/") ? DESK : SECTION;
    }

    private static RequestKind ofApi(String path) {
        if (path.startsWith("/api/imports/")) {
            return IMPORT;
        }
        return path.equals("/api/proposals") ? PROPOSAL : SECTION;
    }

    /** Of a body. */
    long mostBytes() {
        return mostBytes;
    }

    boolean isImport() {
        return this == IMPORT || this == DESK_IMPORT;
    }

    /** Whether its refusals are pages. */
    boolean isPage() {
        return this == DESK || this == DESK_IMPORT || this == DESK_PROPOSAL;
    }

    /** Whether its body is taken in before anything else is done. Forms and files are read by whoever knows their parts. */
    boolean isReadFirst() {
        return this == SECTION || this == PROPOSAL;
    }
}
