package org.pamir.ingest.desk;

import jakarta.inject.Singleton;
import java.util.List;
import org.pamir.contract.look.Look;

/** The desk's own files that browsers keep, and what they are asked for by. */
@Singleton
class Assets {

    static final List<String> FILES = List.of(
            "frame.css",
            "parts.css",
            "forms.css",
            "content.css",
            "assessment.css",
            "history.css",
            "proposals.css",
            "review.css",
            "conflict.css",
            "writing.css",
            "writing.js",
            "print.css");

    private final String version = Look.version("desk/static/", FILES);

    String version() {
        return version;
    }
}
