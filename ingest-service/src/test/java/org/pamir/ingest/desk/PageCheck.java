package org.pamir.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is asked of every page: axe-core finds nothing serious, in light and dark, and nothing sticks out at the side, wide
 * and narrow. With {@code -Dscreenshots=folder} it also leaves pictures of what it saw.
 */
final class PageCheck {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private PageCheck() {}

    /** @param name of the pictures: kebab-case */
    static void check(Desk desk, String name) {
        for (int width : List.of(Desk.WIDE, Desk.NARROW)) {
            desk.page().setViewportSize(width, 900);
            for (boolean light : List.of(true, false)) {
                desk.light(light);
                String seen = name + "-" + width + (light ? "-light" : "-dark");
                picture(desk.page(), seen);
                assertThat(violations(desk.page())).as(seen).isEmpty();
                assertThat(overflow(desk.page()))
                        .as("what sticks out of %s", seen)
                        .isEmpty();
            }
        }
        desk.page().setViewportSize(Desk.WIDE, 900);
        desk.light(true);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
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
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                    [...document.querySelectorAll('main *, header *, footer *')]
                        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.table-frame'))
                        .map(e => e.outerHTML.slice(0, 120))""");
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
