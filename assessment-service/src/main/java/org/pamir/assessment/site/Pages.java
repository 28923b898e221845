package org.pamir.assessment.site;

import io.quarkus.qute.TemplateInstance;

/** Renders pages in the language of their frame. */
public final class Pages {

    private Pages() {}

    public static String html(Frame frame, TemplateInstance page) {
        return page.setLocale(frame.language().locale()).render();
    }
}
