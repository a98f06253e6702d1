package dev.verbatim.browser.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.Request;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.View;
import dev.verbatim.sample.server.SampleServer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations of the Voice API, tried out against the server that implements it. */
@UsesBrowser
class SampleServerTryOutTest {
    private static final String PASSWORD = "pass: w\u00f6rd";
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.builder()
                // Few iterations keep the tests fast.
                .hashIterations(1_000)
                .user("agent", PASSWORD, Set.of(SampleServer.API_VOICE), "5005")
                .user("bob", PASSWORD, Set.of(SampleServer.API_VOICE), "5001")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TryOut dial(Browser browser) {
        String device =
                server.switchboard().directory().phone("5005").orElseThrow().id();
        return TryOut.open(browser, server.baseUri(), "voice/Dial.html").fill("id", device);
    }

    @Test
    void dialAndItsNotificationsWhoseIdsVary(Browser browser) {
        TryOut page = dial(browser).signIn("agent", PASSWORD).send();

        assertThat(page.answer()).contains("0", "Success", "As documented.", "HTTP 200");
        String notification = page.notifications(1).get(0).getText();
        assertThat(notification)
                .contains(
                        "CallStateChangeMessage",
                        "As documented",
                        "vary",
                        "\"state\": \"Dialing\"",
                        "\u2248 id",
                        "\u2248 address");
        assertThat(browser.find(".try-state").getText()).contains("Connected", "CometD");
        browser.fits();
        page.picture("try-out-sample-server", List.of(View.DESKTOP_LIGHT));
    }

    @Test
    void aRefusalHasItsDocumentedCause(Browser browser) {
        TryOut page = dial(browser)
                .fill("phoneNumber", "7777")
                .signIn("agent", PASSWORD)
                .send();

        assertThat(page.answer())
                .contains("6", "no phone has the number", "HTTP 200")
                .doesNotContain("Success");
        assertThat(browser.all(".try-events > li")).isEmpty();
    }

    @Test
    void theNotificationsOfAUserComeOverAWebSocketThatATicketOpens(Browser browser) {
        dial(browser).signIn("agent", PASSWORD).send();

        browser.find(".try-events > li");
        assertThat(browser.requests())
                .extracting(Request::url)
                .anyMatch(url -> url.startsWith("ws://") && url.contains("/api/v2/notifications?ticket="))
                .noneMatch(url -> url.endsWith("/api/v2/notifications"));
    }

    @Test
    void withoutAUserOneIsAskedFor(Browser browser) {
        browser.tolerate("401 (Unauthorized)").tolerate("HTTP Authentication failed");
        TryOut page = dial(browser);
        browser.find(".try-send").click();

        page.awaitState("refused");
        assertThat(browser.focused()).isEqualTo(page.field("User"));
        page.fill("User", "agent").fill("Password", PASSWORD).send();
        assertThat(page.answer()).contains("HTTP 200");
        browser.find(".try-events > li");
    }

    /** The browser's own dialog would wait for an answer, and the test with it. */
    @Test
    void aWrongPasswordIsAskedForInThePage(Browser browser) {
        browser.tolerate("401 (Unauthorized)");
        TryOut page = dial(browser).signIn("agent", "wrong");
        browser.find(".try-send").click();

        page.awaitState("refused");
        browser.waitUntil(
                "it is said", () -> page.said().startsWith("Not sent. The server wants a user and a password"));
        assertThat(browser.focused()).isEqualTo(page.field("User"));
        page.fill("Password", PASSWORD).send();
        assertThat(page.answer()).contains("HTTP 200");
    }
}
