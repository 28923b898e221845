package org.pamir.contract.narrative;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Narratives for the eye, the same on the desk and on the site. Twice fenced: HTML in the text is written out as text, and what the renderer makes goes through
 * a list of allowed elements, so that a fault in one of them opens nothing.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    BlockQuote.class,
                    ListBlock.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    ThematicBreak.class))
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "hr",
                    "a",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            // Headings of a text stand under those of the page.
            .allowElements((name, attributes) -> "h3", "h1", "h2")
            .allowUrlProtocols("https", "http")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(true, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
            .onElements("ol")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private Markdown() {}

    /** @param text CommonMark 0.31; its links may lead to http and https only, its headings begin at the third level */
    public static String html(String text) {
        return ALLOWED.sanitize(RENDERER.render(PARSER.parse(text)));
    }
}
