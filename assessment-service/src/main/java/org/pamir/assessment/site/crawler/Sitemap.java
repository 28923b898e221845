package org.pamir.assessment.site.crawler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pamir.assessment.site.Language;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * The pages that search engines should know, by the protocol of sitemaps.org, each with the addresses that it has in the
 * other languages. Pages of the past and comparisons are found from them; there is no end of those.
 *
 * @param origin where readers see this service
 * @param editions those in which anything was assessed
 */
record Sitemap(String origin, List<Standings> editions) {

    /** A page in any language; {@code changed} is null where the page has no such moment. */
    private record Entry(Function<Links, String> address, Instant changed) {}

    private static final List<Links> LANGUAGES =
            Arrays.stream(Language.values()).map(Links::new).toList();

    String xml() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        entries().forEach(entry -> LANGUAGES.forEach(links -> add(xml, entry, links)));
        return xml.append("</urlset>\n").toString();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Stream.<Function<Links, String>>of(Links::home, Links::changes, Links::data, Links::topics)
                .forEach(address -> entries.add(new Entry(address, null)));
        editions.forEach(standings -> addEdition(entries, standings));
        return entries;
    }

    private static void addEdition(List<Entry> entries, Standings standings) {
        View view = new View(standings.methodology(), Optional.empty());
        entries.add(new Entry(links -> links.world(view), null));
        entries.add(new Entry(links -> links.matrix(view), null));
        entries.add(new Entry(links -> links.methodology(view), null));
        for (Measure measure : standings.methodology().measures()) {
            entries.add(new Entry(links -> links.ranking(view, measure.code()), null));
            entries.add(new Entry(links -> links.measure(view, measure.code()), null));
        }
        for (Scope.Kind kind : List.of(Scope.Kind.CONTINENT, Scope.Kind.REGION)) {
            Places.of(kind, standings.edition())
                    .forEach(scope -> entries.add(new Entry(links -> links.place(view, scope), null)));
        }
        for (ScorecardComputed scorecard : standings.scorecards().values()) {
            entries.add(new Entry(links -> links.country(view, scorecard.country()), scorecard.at()));
        }
    }

    private void add(StringBuilder xml, Entry entry, Links links) {
        xml.append("<url><loc>").append(address(entry, links)).append("</loc>");
        if (entry.changed != null) {
            xml.append("<lastmod>").append(entry.changed).append("</lastmod>");
        }
        for (Links other : LANGUAGES) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(other.language().tag())
                    .append("\" href=\"")
                    .append(address(entry, other))
                    .append("\"/>");
        }
        xml.append("</url>\n");
    }

    /** The host comes with the request: whatever it is, it stays text. */
    private String address(Entry entry, Links links) {
        return (origin + entry.address.apply(links))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
