package dev.maxarportal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks over a test's shoulder: no page may write errors to the console (violations of the content security policy among
 * them), throw, open a browser's own box, ask another server, or get an error as an answer that the test did not expect.
 */
final class Watch {

    /** Answers are looked at themselves. */
    private static final String STATUS_ON_CONSOLE = "Failed to load resource: the server responded with a status of";

    private final Set<String> servers;
    private final Set<Integer> expected = new HashSet<>();
    private final Set<String> expectedOnConsole = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    Watch(int port) {
        expectedOnConsole.add(STATUS_ON_CONSOLE);
        servers = Set.of("http://localhost:" + port, "http://portal.test:" + port, SandboxTest.SANDBOX.origin());
    }

    void over(BrowserContext context) {
        context.onPage(this::over);
        context.onRequest(this::over);
        context.onResponse(this::over);
        context.onConsoleMessage(this::over);
        context.onWebError(error -> complaints.add("Script failed: " + error.error()));
    }

    /** The test is about an answer with this status. */
    void expect(int status) {
        expected.add(status);
    }

    /** The test is about something that the browser remarks on with words that begin so. */
    void expectOnConsole(String beginning) {
        expectedOnConsole.add(beginning);
    }

    boolean isContent() {
        return complaints.isEmpty();
    }

    void report() {
        if (!isContent()) {
            throw new AssertionError("The watch saw:\n" + String.join("\n", complaints));
        }
    }

    private void over(Page page) {
        page.onDialog(box -> {
            complaints.add("A box of the browser itself said: " + box.message());
            box.dismiss();
        });
    }

    private void over(Request request) {
        String url = request.url();
        boolean inPage = url.startsWith("data:") || url.startsWith("about:") || url.startsWith("blob:");
        if (!inPage && servers.stream().noneMatch(server -> url.startsWith(server + "/"))) {
            complaints.add("Another server was asked: " + url);
        }
    }

    private void over(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            complaints.add(response.status() + " for " + response.url());
        }
    }

    private void over(ConsoleMessage message) {
        boolean wasExpected = expectedOnConsole.stream().anyMatch(message.text()::startsWith);
        if (message.type().equals("error") && !wasExpected) {
            complaints.add("Console: " + message.text() + " at " + message.location());
        }
    }
}
