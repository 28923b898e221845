package org.pamir.contract.event;

import java.util.Objects;

/** What a section rests on. */
public record Source(String title, String url) {

    public Source {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
    }
}
