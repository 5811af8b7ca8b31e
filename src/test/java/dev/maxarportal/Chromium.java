package dev.maxarportal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, started once for all tests of the JVM. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A name for this machine that is not localhost, so that plain HTTP is as little trusted as elsewhere.
            "--host-resolver-rules=MAP portal.test 127.0.0.1");
    static final int PATIENCE = 15_000;

    private final Playwright playwright;
    private final Browser browser;
    private final SignIns signIns = new SignIns();

    Chromium() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setHeadless(true)
                        .setArgs(QUIETLY));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** {@code CHROMIUM_PATH}, or else the first that is on the path. */
    static Optional<Path> executable() {
        String chosen = System.getenv("CHROMIUM_PATH");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
        }
        return NAMES.stream()
                .flatMap(Chromium::onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    SignIns signIns() {
        return signIns;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Stream<Path> onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name));
    }
}
