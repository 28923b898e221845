package org.pamir.assessment.site.crawler;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the sitemap that was asked for last: crawlers ask again and again, by one name, and edits are rare. */
@ApplicationScoped
class Sitemaps {

    private record Made(Sitemap sitemap, String xml) {}

    private volatile Made last;

    String xml(Sitemap asked) {
        Made known = last;
        if (known == null || !known.sitemap.equals(asked)) {
            known = new Made(asked, asked.xml());
            last = known;
        }
        return known.xml;
    }
}
