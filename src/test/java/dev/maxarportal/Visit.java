package dev.maxarportal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What happens in one test: the people who come, and what the watch saw of them. */
final class Visit {

    private static final Path PICTURES = Path.of("target", "browser-tests");

    private final Browser browser;
    private final SignIns signIns;
    private final int port;
    private final String name;
    private final Watch watch;
    private final List<BrowserContext> contexts = new ArrayList<>();

    Visit(Browser browser, SignIns signIns, int port, String name) {
        this.browser = browser;
        this.signIns = signIns;
        this.port = port;
        this.name = name.replaceAll("[^\\w.]+", "-");
        this.watch = new Watch(port);
    }

    Watch watch() {
        return watch;
    }

    SignIns signIns() {
        return signIns;
    }

    /** Somebody with an ordinary browser. */
    Person person() {
        return person("localhost", new Browser.NewContextOptions());
    }

    /** Somebody with a browser of their own, who calls the portal's machine by this name. */
    Person person(String host, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Chromium.PATIENCE);
        contexts.add(context);
        watch.over(context);
        return new Person(this, context, "http://" + host + ":" + port);
    }

    /** Closes the browsers. A test that saw nothing wrong still fails when the watch did. */
    void end(boolean failed) {
        if (failed || !watch.isContent()) {
            takePictures();
        }
        contexts.forEach(BrowserContext::close);
        watch.report();
    }

    private void takePictures() {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + number + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
