package org.pamir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is asked of every page: axe-core finds nothing serious, in light and dark, and nothing sticks out at the side, wide
 * and narrow. With {@code -Dscreenshots=folder} it also leaves pictures of what it saw.
 */
public final class PageCheck {

    /** In CSS pixels: a desktop's window, and a phone's. */
    public static final int WIDE = 1440;

    public static final int NARROW = 390;
    public static final int HEIGHT = 900;

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private PageCheck() {}

    /** @param name of the pictures: kebab-case */
    public static void check(Page page, String name) {
        for (int width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, HEIGHT);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String seen = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                picture(page, seen);
                assertThat(violations(page)).as(seen).isEmpty();
                assertThat(overflow(page)).as("what sticks out of %s", seen).isEmpty();
            }
        }
    }

    private static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // All that is read: to describe what is well too takes longer than to look.
        options.setResultTypes(List.of("violations"));
        // The other mode takes four times as long, for the sake of frames from elsewhere: there are none.
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PageCheck::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Elements that reach beyond the window, unless they scroll in a frame of their own. */
    @SuppressWarnings("unchecked")
    private static List<String> overflow(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
                    const wide = [...document.querySelectorAll('main *, header *, footer *')]
                        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.table-frame'))
                        .map(e => e.outerHTML.slice(0, 120));
                    return wide.length ? wide : ['the page'];
                }""");
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
