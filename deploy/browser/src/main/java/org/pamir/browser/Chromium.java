package org.pamir.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The one browser of a test run: the machine's own Chromium, started when a test first asks for it. */
public final class Chromium {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** How long a test waits for a page; a machine that builds something else meanwhile is slow. */
    public static final double PATIENCE_MILLIS = 30_000;

    private static Browser browser;

    private Chromium() {}

    /** Where there is none the test is skipped, loudly; with {@code -Dbrowser.required} it fails. */
    public static synchronized Browser browser() {
        if (browser == null) {
            browser = start(executable());
        }
        return browser;
    }

    private static Browser start(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // What a browser fetches for itself has nothing to do with a test.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        Optional<Path> found = Stream.concat(Stream.of(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(Chromium::missing);
    }

    private static AssertionError missing() {
        String message = "NO BROWSER: set CHROMIUM to a Chromium, or install one. Pages are not tested.";
        if (!System.getProperty("browser.required", "false").equals("false")) {
            return new AssertionError(message);
        }
        System.err.println(message);
        Assumptions.abort(message);
        return new AssertionError(message);
    }
}
