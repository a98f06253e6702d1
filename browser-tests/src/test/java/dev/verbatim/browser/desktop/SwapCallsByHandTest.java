package dev.verbatim.browser.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.desktop.Received.Announced;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Step;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sample 2 of the page SwapCalls, played by clicks. The notifications announce the capabilities that the page shows, in its order and no
 * others in between, and after each step they are the buttons.
 */
@UsesBrowser
class SwapCallsByHandTest {
    private static final List<Announced> DOCUMENTED =
            ApiModel.load(VoiceDispatcher.class).scenario("SwapCalls", "Sample 2").steps().stream()
                    .filter(Step.Notification.class::isInstance)
                    .map(step -> announced(((Step.Notification) step).body().text()))
                    .toList();
    private static Office office;

    @BeforeAll
    static void start() {
        office = new Office();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @AfterEach
    void endAllCalls() throws Exception {
        office.endAllCalls();
    }

    @Test
    void aStrangerSwapsTwoCallsByMouse(Browser browser) {
        Received received = Received.in(browser);
        Desk desk = Desk.open(browser, office.address());
        assertThat(DOCUMENTED).hasSize(7);

        desk.dial("alice", "5005");
        desk.waitFor("agent", "5000", "Ringing")
                .announces("agent", "5000", DOCUMENTED.get(0).capabilities());

        desk.click("agent", "5000", "Answer");
        desk.waitFor("agent", "5000", "Established")
                .announces("agent", "5000", DOCUMENTED.get(1).capabilities());

        desk.click("agent", "5000", "Hold");
        desk.waitFor("agent", "5000", "Held")
                .announces("agent", "5000", DOCUMENTED.get(2).capabilities());

        desk.dial("agent", "5001");
        desk.waitFor("agent", "5001", "Dialing")
                .announces("agent", "5001", DOCUMENTED.get(3).capabilities());

        desk.click("bob", "5005", "Answer");
        desk.waitFor("agent", "5001", "Established")
                .announces("agent", "5001", DOCUMENTED.get(4).capabilities());

        desk.click("agent", "5001", "SwapCalls");
        assertThat(browser.find("dialog select option:checked").getText()).isEqualTo("5000 \u2013 Held");
        browser.find("dialog [type=submit]").click();
        desk.waitFor("agent", "5001", "Held")
                .announces("agent", "5001", DOCUMENTED.get(5).capabilities());
        desk.waitFor("agent", "5000", "Established")
                .announces("agent", "5000", DOCUMENTED.get(6).capabilities());
        assertThat(browser.all("dialog")).isEmpty();
        assertThat(received.about("5005")).isEqualTo(DOCUMENTED);

        // The log has each message, beside that of the page.
        browser.find(".log [data-kind=request] button").click();
        assertThat(browser.find(".line-body").getText()).contains("SwapCalls", "otherCallUri", "As documented.");
        assertThat(browser.find(".line-body a").getDomAttribute("href")).isEqualTo("/docs/voice/SwapCalls.html");
    }

    @Test
    void orByKeyboard(Browser browser) {
        Desk desk = Desk.open(browser, office.address());

        browser.tabTo(Desk.phone("alice") + " input");
        browser.press("5005", Keys.ENTER);
        desk.waitFor("agent", "5000", "Ringing");
        assertThat(browser.focused().getTagName())
                .as("the focus stays where it was")
                .isEqualTo("input");

        browser.run("document.querySelector('h1').focus()");
        browser.tabTo(Desk.phone("agent") + " [data-capability=Answer]");
        browser.press(Keys.ENTER);
        desk.waitFor("agent", "5000", "Established");
        assertThat(browser.focused().getDomAttribute("class"))
                .as("the button is gone; its call has the focus")
                .isEqualTo("call-toggle");

        browser.tabTo(Desk.phone("agent") + " [data-capability=SendDtmf]");
        browser.press(Keys.SPACE);
        browser.find("dialog");
        browser.press(Keys.ESCAPE);
        browser.waitUntil("the dialog is closed", () -> browser.all("dialog").isEmpty());
        assertThat(browser.focused().getDomAttribute("data-capability")).isEqualTo("SendDtmf");

        browser.press(Keys.SPACE);
        browser.find("dialog");
        browser.press("12#", Keys.ENTER);
        browser.waitUntil("the digits are sent", () -> browser.all("dialog").isEmpty());
        browser.waitUntil(
                "the log has it",
                () -> browser.find(".log [data-kind=request]").getText().contains("Send DTMF"));
        browser.tabTo(Desk.phone("agent") + " [data-capability=Hangup]");
        browser.press(Keys.ENTER);
        desk.hasCalls("agent", 0).hasCalls("alice", 0);
    }

    private static Announced announced(String body) {
        return Announced.of(new JsonMapper().readTree(body).at("/data/call"));
    }
}
