package dev.verbatim.browser.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.View;
import dev.verbatim.mock.MockServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Operations of the Voice API, tried out against its mock. */
@UsesBrowser
class MockTryOutTest {
    private static final String DIAL = "voice/Dial.html";
    private static MockServer mock;

    @BeforeAll
    static void start() throws IOException {
        mock = start(0);
    }

    private static MockServer start(int port) throws IOException {
        return MockServer.of(Path.of("../sample-app/src/main/pages"))
                .port(port)
                .log(Silence.LOG)
                .start();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void forget() {
        mock.reset();
    }

    @Test
    void dialAndItsNotificationBesideTheDocumentedOnes(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), DIAL).send();

        assertThat(page.answer()).contains("0", "Success", "As documented", "HTTP 200");
        String notification = page.notifications(1).get(0).getText();
        assertThat(notification).contains("CallStateChangeMessage", "As documented", "\"state\": \"Dialing\"");
        assertThat(page.said()).startsWith("Answer: 0 Success");
        assertThat(browser.find(".try-state").getText()).contains("Connected", "CometD");
        mock.verify("Dial").once();
        browser.axeInEveryView();
    }

    @Test
    void anotherSampleFillsTheFormAndTheRequest(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), DIAL).fill("Values from", "Sample 2");

        assertThat(page.field("location").getDomProperty("value")).isEqualTo("Utrecht");
        assertThat(page.request()).startsWith("POST /api/v2/me/devices/").contains("\"CaseNumber\": \"A-1047\"");
        page.fill("location", "l'Aquila $(x)").press("Command");
        assertThat(page.request())
                .startsWith("curl http://127.0.0.1:" + mock.port() + "/api/v2/me/devices/")
                .contains("-H 'Content-Type: application/json'", "\"location\": \"l'\\''Aquila $(x)\"")
                .doesNotContain("-u ");
        page.send();
        assertThat(page.notifications(2).get(0).getText()).contains("\"state\": \"Held\"");
    }

    @Test
    void credentialsAreNeverInTheCommand(Browser browser) {
        TryOut page =
                TryOut.open(browser, mock.uri(), DIAL).signIn("agent", "geheim").press("Command");

        browser.waitUntil("curl asks for the password", () -> page.request().contains("-u \"$USER\""));
        assertThat(page.request()).doesNotContain("agent", "geheim");
        page.send();
        assertThat(mock.users()).contains("agent");
        assertThat(browser.run("return JSON.stringify([localStorage, sessionStorage, document.cookie])"))
                .asString()
                .doesNotContain("geheim");
    }

    @Test
    void aMissingValueIsSaidAtItsFieldAndNothingIsSent(Browser browser) {
        TryOut page =
                TryOut.open(browser, mock.uri(), DIAL).fill("phoneNumber", "").fill("userData", "[1");
        browser.find(".try-send").click();

        browser.waitUntil("the problem is shown", () -> !page.said().isEmpty());
        assertThat(page.said()).startsWith("Not sent.");
        assertThat(browser.focused()).isEqualTo(page.field("phoneNumber"));
        assertThat(page.field("phoneNumber").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.all(".field-problem").stream().filter(problem -> problem.isDisplayed()))
                .hasSize(2);
        assertThat(browser.all(".form-live").get(0).getDomProperty("textContent"))
                .contains(
                        "2 values need your attention",
                        "destination.phoneNumber: Required",
                        "userData: This is not JSON");
        browser.axeInEveryView();
        mock.verify("Dial").never();
    }

    @Test
    void anEditedRequestIsSentAsItIsAndRefusedWithItsDocumentedMeaning(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), DIAL)
                .press("Edit")
                .fill("Body", "{\"operationName\": \"Dial\", \"x\": 1}");
        page.send();

        assertThat(page.answer())
                .contains("1", "The request has no destination", "HTTP")
                .doesNotContain("Success");
        assertThat(browser.find(".try-send").getText()).isEqualTo("Send as it is");
        browser.axeInEveryView();
        page.press("Back to the form").send();
        assertThat(page.answer()).contains("Success");
    }

    @Test
    void aRefusalHasTheMeaningThatThePageDocuments(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), "voice/Hold.html").send().send();

        assertThat(page.answer())
                .contains("2", "The call is not Established.", "No sample shows this answer", "The server says: ")
                .doesNotContain("Success");
    }

    @Test
    void differencesHaveSignsAndWords(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), "voice/Hold.html");
        mock.when("Hold")
                .push(
                        "{\"data\":{\"messageType\":\"CallStateChangeMessage\",\"call\":{\"id\":\"x\",\"state\":\"Broken\",\"mute\":1,"
                                + "\"more\":true}},\"channel\":\"/v2/me/calls\"}")
                .succeed();
        page.send();

        String shown = page.notifications(1).get(0).getText();
        assertThat(shown).contains("Differs", "\u2260", "other value", "other type", "missing", "additional");
        assertThat(browser.all(".try-expected").get(0).getText()).isEmpty();
        browser.axeInEveryView();
        page.picture("try-out-differences", View.USUAL);
    }

    @Test
    void documentedNotificationsThatDoNotComeAreListed(Browser browser) {
        mock.onNotification().times(1).lose();
        TryOut page = TryOut.open(browser, mock.uri(), DIAL).send();

        assertThat(page.answer()).contains("Success");
        assertThat(browser.find(".try-expected").getText()).contains("has not come", "CallStateChangeMessage");
        mock.push(
                "me",
                "{\"data\":{\"messageType\":\"CallStateChangeMessage\",\"call\":{}},\"channel\":\"/v2/me/calls\"}");
        assertThat(page.notifications(1).get(0).getText()).contains("Differs");
        mock.push("me", "{\"data\":{\"messageType\":\"Surprise\"},\"channel\":\"/v2/me/calls\"}");
        assertThat(page.notifications(2).get(1).getText()).contains("Surprise", "Not documented");
    }

    @Test
    void hostileTextIsText(Browser browser) {
        String hostile = "<img src=x onerror=console.error(1)></script><script>console.error(2)</script>";
        TryOut page =
                TryOut.open(browser, mock.uri(), DIAL).fill("userData", "{\"" + hostile + "\": \"" + hostile + "\"}");
        mock.when("Dial")
                .push("{\"data\":{\"messageType\":\"CallStateChangeMessage\",\"" + hostile + "\":\"" + hostile
                        + "\"},\"channel\":\"/v2/me/calls\"}")
                .fail(19, hostile);
        page.send();

        assertThat(page.answer()).contains("19", hostile);
        assertThat(page.notifications(1).get(0).getText()).contains(hostile);
        assertThat(page.request()).contains(hostile);
        assertThat(browser.all("#try-out img, #try-out script:not([src])")).isEmpty();
    }

    @Test
    void aLostConnectionIsSaidAndComesBackAndNothingIsSentTwice(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        TryOut page = TryOut.open(browser, mock.uri(), DIAL).send();
        page.notifications(1);

        browser.offline(true);
        page.awaitState("lost");
        assertThat(browser.find(".try-state").getText()).contains("Connection lost", "missed");
        browser.offline(false);
        page.awaitState("open");
        mock.verify("Dial").once();
        page.send();
        page.notifications(1);
        mock.verify("Dial").times(2);
    }

    @Test
    void aSessionThatTheServerEndsIsReplacedAndNothingIsMissed(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), DIAL).send();
        page.notifications(1);

        mock.cut("me");
        mock.push("me", "{\"data\":{\"messageType\":\"Meanwhile\"},\"channel\":\"/v2/me/calls\"}");
        assertThat(page.notifications(2))
                .anySatisfy(shown -> assertThat(shown.getText()).contains("Meanwhile"));
        page.awaitState("open").send();
        page.notifications(1);
        assertThat(browser.all(".try-gap")).isEmpty();
    }

    @Test
    void aServerThatStartsAgainHasNothingOfBeforeAndTheGapIsSaid(Browser browser) throws IOException {
        browser.tolerate("ERR_CONNECTION").tolerate("WebSocket connection to");
        MockServer first = start(0);
        int port = first.port();
        TryOut page = TryOut.open(browser, first.uri(), DIAL).send();
        page.notifications(1);

        first.close();
        page.awaitState("lost");
        try (MockServer second = start(port)) {
            browser.waitUntil("the gap is said", () -> page.said().contains("may have been missed between"));
            assertThat(browser.find(".try-gap").getText()).contains("because the connection was lost");
            page.awaitState("open").send();
            page.notifications(1);
            second.verify("Dial").once();
        }
    }

    @Test
    void withTheKeyboardAlone(Browser browser) {
        browser.open(java.net.URI.create(mock.uri() + "/docs/" + DIAL));
        browser.find(".try-open").sendKeys(Keys.ENTER);
        browser.waitUntil(
                "the focus is on the choice of the sample",
                () -> browser.focused().getTagName().equals("select"));
        browser.press("Sample 2");
        while (!browser.focused().getText().equals("Send Dial")) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        browser.waitUntil(
                "two notifications are shown",
                () -> browser.all(".try-events > li").size() == 2);
        assertThat(browser.focused().getText()).isEqualTo("Send Dial");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }
}
