package org.pamir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Texts that want to become a program, and a watch over a page that shows them. They are variants of what OWASP's XSS
 * Filter Evasion Cheat Sheet describes: whichever of them runs calls pwned, or asks evil.example for something.
 */
public final class HostileMarkup {

    private static final List<String> TEXTS = read();

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final Page page;

    private HostileMarkup(Page page) {
        this.page = page;
    }

    public static List<String> texts() {
        return TEXTS;
    }

    /** Several texts as one, each a paragraph of its own. */
    public static String paragraphs(List<String> texts) {
        return String.join("\n\n", texts);
    }

    /**
     * Begins to watch; before the page is opened.
     *
     * @param host of the only address that may be asked, with its port
     */
    public static HostileMarkup watch(Page page, String host) {
        HostileMarkup watch = new HostileMarkup(page);
        page.exposeFunction("pwned", which -> watch.happened.add("ran: " + List.of(which)));
        page.onDialog(dialog -> {
            watch.happened.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (!"data".equals(address.getScheme()) && !host.equals(address.getAuthority())) {
                watch.happened.add("asked for " + request.url());
            }
        });
        // What only the policy stopped has come too far: it would run in a browser that knows no policies.
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                watch.happened.add("stopped at the last moment: " + message.text());
            }
        });
        return watch;
    }

    /** Nothing ran, nothing else was asked, and nothing stands in the page that waits for a click to run. */
    public void assertNothingHappened() {
        assertThat(happened).as("what happened at %s", page.url()).isEmpty();
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('*')].flatMap(element => {
                    const found = [];
                    for (const attribute of element.attributes) {
                        if (/^on|^(data-)?hx-on|^srcdoc$/i.test(attribute.name)) found.push(attribute.name);
                        if (/^(data-)?hx-vals$/i.test(attribute.name) && /^js:/.test(attribute.value)) found.push(attribute.value);
                        if (/^(xlink:)?href$|^src$|^action$|^formaction$|^data$/.test(attribute.name)
                                && /^[\\u0000-\\u0020]*(javascript|vbscript|data:text)/i.test(attribute.value)) {
                            found.push(attribute.value);
                        }
                    }
                    if (/^(iframe|object|embed|base|foreignobject|mglyph|annotation-xml)$/i.test(element.localName)) {
                        found.push(element.localName);
                    }
                    return found.map(what => what + ' at ' + element.outerHTML.slice(0, 120));
                })"""))
                .as("what waits in %s", page.url())
                .isEmpty();
    }

    private static List<String> read() {
        try (InputStream file = HostileMarkup.class.getResourceAsStream("hostile-markup.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\\n", "\n")
                            .replace("\\r", "\r")
                            .replace("\\u2028", "\u2028")
                            .replace("\\\\", "\\"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
