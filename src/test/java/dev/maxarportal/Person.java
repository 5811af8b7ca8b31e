package dev.maxarportal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.maxarsandbox.data.SandboxUser;
import java.util.List;

/** A person with a browser. What is named is found as a person finds it: by its words and its role on the page. */
public final class Person {

    /** An administrator. */
    public static final String ADA = "ada@example.com";

    /** A user who is no administrator. */
    public static final String UMA = "uma@example.com";

    private final Visit visit;
    private final BrowserContext context;
    private final String origin;
    private final Page page;

    Person(Visit visit, BrowserContext context, String origin) {
        this.visit = visit;
        this.context = context;
        this.origin = origin;
        this.page = context.newPage();
    }

    /** Somebody else, whose browser runs no scripts. */
    public Person withoutScripts() {
        return visit.person("localhost", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Somebody else, with a narrow screen. */
    public Person withPhone() {
        return visit.person("localhost", new Browser.NewContextOptions().setViewportSize(360, 740));
    }

    /** Somebody else, whose system prefers dark pages. */
    public Person inTheDark() {
        return visit.person("localhost", new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    }

    /** Somebody else, whose clock is that of a zone such as {@code Asia/Kolkata}. */
    public Person in(String zone) {
        return visit.person("localhost", new Browser.NewContextOptions().setTimezoneId(zone));
    }

    /** Somebody else, who reaches the portal by plain HTTP on a name that browsers do not trust. */
    public Person onPlainHttp() {
        visit.watch().expectOnConsole("The Cross-Origin-Opener-Policy header has been ignored");
        return visit.person("portal.test", new Browser.NewContextOptions());
    }

    /** Answers with this status are what the test is about. */
    public Person expecting(int status) {
        visit.watch().expect(status);
        return this;
    }

    /** Requests that get no answer are what the test is about. */
    public Person expectingLostAnswers() {
        visit.watch().expectOnConsole("Failed to load resource: net::ERR_FAILED");
        return this;
    }

    /** Comes to the page as somebody who signed in before, perhaps in another test; for tests that leave the sign-in alone. */
    public Person signedIn(String email, String path) {
        visit.signIns().restore(context, email);
        open(path);
        if (page.url().startsWith(url("/sign-in"))) {
            context.clearCookies();
            signIn(email, path);
            visit.signIns().keep(context, email);
        }
        return this;
    }

    /** Opens the page and signs in on the way to it. */
    public Person signIn(String email, String path) {
        open(path);
        link("Sign in with Maxar").click();
        enterPassword(email, SandboxUser.PASSWORD);
        page.waitForURL(url(path));
        return this;
    }

    /** At Maxar's own form. */
    public void enterPassword(String email, String password) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
    }

    /** In the portal's own form. */
    public void signInWithPassword(String user, String password) {
        field("User name").fill(user);
        field("Password").fill(password);
        button("Sign in").click();
    }

    /** On the card that stands instead of what ARD would tell. */
    public void connectArd(String user, String password) {
        field("User name").fill(user);
        field("Password").fill(password);
        button("Connect ARD").click();
    }

    public Person open(String path) {
        page.navigate(url(path));
        return this;
    }

    public String url(String path) {
        return origin + path;
    }

    public Page page() {
        return page;
    }

    /** A further tab of the same browser. */
    public Page tab(String path) {
        Page tab = context.newPage();
        tab.navigate(url(path));
        return tab;
    }

    /** The page's own words, without frame and menu. */
    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    public Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    public Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    public Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The list's row about something that is called so. */
    public Locator row(String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The name of each row of the list, in their order. */
    public List<String> names() {
        return page.locator("tbody th.name > :first-child").allInnerTexts();
    }

    public LocatorAssertions sees(Locator what) {
        return PlaywrightAssertions.assertThat(what);
    }

    /** The words are somewhere in the page's own part. */
    public void reads(String words) {
        sees(main()).containsText(words);
    }

    /** The browser is at this path, with this query. */
    public void isAt(String path) {
        PlaywrightAssertions.assertThat(page).hasURL(url(path));
    }

    /** Everything the page holds, seen or not. */
    public String source() {
        return page.content();
    }

    public BrowserContext browser() {
        return context;
    }
}
