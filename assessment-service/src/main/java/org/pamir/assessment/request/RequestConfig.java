package org.pamir.assessment.request;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How requests reach this service. */
@ConfigMapping(prefix = "pamir.request")
public interface RequestConfig {

    /**
     * What readers' addresses begin with, such as {@code https://index.example.org}. Without it pages and descriptions of
     * datasets name the address by which they were asked for, which behind a proxy needs {@code quarkus.http.proxy.*}.
     */
    Optional<URI> publicAddress();

    /**
     * The public address without a slash at its end.
     *
     * @param asked by which address a request came, for want of another
     */
    default String addressOr(String asked) {
        return publicAddress().map(URI::toString).orElse(asked).replaceAll("/+$", "");
    }
}
