package org.pamir.assessment.site;

import jakarta.inject.Singleton;
import java.util.List;
import org.pamir.contract.look.Look;

/** The site's own files that browsers keep, and what they are asked for by. */
@Singleton
class Assets {

    static final List<String> FILES = List.of(
            "bands.css",
            "changes.css",
            "compare.css",
            "consumer.css",
            "country.css",
            "frame.css",
            "history.css",
            "live.js",
            "map.css",
            "map.js",
            "matrix.css",
            "measure.css",
            "methodology.css",
            "parts.css",
            "print.css",
            "ranking.css",
            "world.css");

    private final String version = Look.version("site/static/", FILES);

    String version() {
        return version;
    }
}
