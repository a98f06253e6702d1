package dev.verbatim.browser.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The desktop plays scenarios of the pages on its phones. */
@UsesBrowser
class ScenarioPlayerTest {
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
    void playsSample2OfSwapCalls(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        assertThat(browser.find(".scenario .primary").getText()).isEqualTo("Play Sample 2");

        play(browser, "SwapCalls, Sample 2");

        // The page leaves out a slash in the path of its second notification.
        assertThat(statuses(browser))
                .containsExactly(
                        "as-documented",
                        "differs",
                        "as-documented",
                        "as-documented",
                        "as-documented",
                        "as-documented",
                        "as-documented",
                        "as-documented",
                        "as-documented",
                        "as-documented");
        assertThat(browser.all(".step-verdict").get(1).getText()).startsWith("data.call.path: ");
        assertThat(browser.all(".step-notes").stream().map(WebElement::getText).filter(text -> !text.isEmpty()))
                .containsExactly(
                        "5000: Dial 5005",
                        "5005: Answer",
                        "5005: Hold",
                        "5005: Dial 5001",
                        "5001: Answer",
                        "5005: Swap calls");
        desk.waitFor("agent", "5000", "Established").waitFor("agent", "5001", "Held");

        browser.all(".step summary").get(9).click();
        assertThat(browser.find(".step .comparison").getText()).contains("Documented", "Observed", "SwapCalls");
    }

    @Test
    void playsScenariosOfOtherPages(Browser browser) {
        Desk.open(browser, office.address());

        for (String scenario : List.of(
                "Answer, Sample 2",
                "Retrieve, Sample 2",
                "Ready, Sample",
                "InitiateTransfer, Sample 2",
                "CompleteTransfer, Sample 1",
                "SingleStepConference, Sample 2")) {
            play(browser, scenario);

            assertThat(browser.find(".scenario-outcome").getText())
                    .as(scenario)
                    .isEqualTo("Played to the end. Everything is as documented.");
        }
    }

    @Test
    void stopsWhereTheUserStopsIt(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        browser.find(".scenario .primary").click();
        desk.waitFor("agent", "5000", "Ringing");

        stopButton(browser).click();

        browser.waitUntil(
                "it says where it stopped",
                () -> browser.find(".scenario-outcome").getText().startsWith("Stopped at step "));
        desk.waitFor("agent", "5000", "Ringing");
        assertThat(browser.focused().getText()).isEqualTo("Play Sample 2");
        assertThat(browser.all(".suggested")).isEmpty();
    }

    @Test
    void waitsForWhatThePagesDoNotShow(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        begin(browser, "ForwardCallsOff, Sample");
        browser.waitUntil(
                "it says what to do",
                () -> browser.find(".step-notes")
                        .getText()
                        .contains("bring the phone to where \u201cForward calls off\u201d is announced"));

        browser.find(Desk.phone("agent") + " [data-capability=ForwardCallsOn]").click();
        browser.find("dialog input").sendKeys("5001");
        browser.find("dialog [type=submit]").click();

        browser.waitUntil("the scenario ends", () -> hasEnded(browser));
        assertThat(statuses(browser)).containsOnly("as-documented");
        desk.isOnline(3);
    }

    @Test
    void guidesTheUserFromButtonToButton(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        browser.all(".scenario-buttons button").stream()
                .filter(button -> button.getText().equals("Guide me"))
                .findFirst()
                .orElseThrow()
                .click();

        browser.find(Desk.phone("alice") + " .quick-form.suggested");
        assertThat(browser.find(".step-notes li").getText())
                .isEqualTo("Your turn: on phone 5000, fill in 5005 and press \u201cDial\u201d.");
        desk.dial("alice", "5005");
        browser.find(Desk.call("agent", "5000") + " .suggested[data-capability=Answer]")
                .click();
        browser.find(Desk.call("agent", "5000") + " .suggested[data-capability=Hold]")
                .click();
        browser.find(Desk.phone("agent") + " .quick-form.suggested");
        browser.waitUntil("the list is scrolled to the step and its note", () -> Boolean.TRUE.equals(browser.run("""
                        const note = document.querySelector('.step[aria-current=step] .step-notes li')?.getBoundingClientRect();
                        const list = document.querySelector('.steps').getBoundingClientRect();
                        return Boolean(note) && note.top >= list.top && note.bottom <= list.bottom;""")));
        desk.look("desktop-scenario");
        desk.dial("agent", "5001");
        browser.find(Desk.call("bob", "5005") + " .suggested[data-capability=Answer]")
                .click();
        browser.find(Desk.call("agent", "5001") + " .suggested[data-capability=SwapCalls]")
                .click();
        browser.find("dialog [type=submit]").click();

        browser.waitUntil(
                "the scenario is over",
                () -> browser.find(".scenario-outcome").getText().startsWith("Played to the end."));
    }

    private static void play(Browser browser, String scenario) {
        begin(browser, scenario);
        browser.waitUntil(scenario + " ends", () -> hasEnded(browser));
    }

    private static boolean hasEnded(Browser browser) {
        return !"".equals(browser.find(".scenario-outcome").getDomAttribute("data-tone"))
                && browser.all(".scenario .primary").get(0).isDisplayed();
    }

    private static void begin(Browser browser, String scenario) {
        new Select(browser.find(".scenario-choice select")).selectByValue(scenario);
        new Select(browser.find(".scenario-buttons select")).selectByVisibleText("Quickly");
        browser.find(".scenario .primary").click();
    }

    private static WebElement stopButton(Browser browser) {
        return browser.all(".scenario-buttons button").stream()
                .filter(button -> button.getText().equals("Stop"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statuses(Browser browser) {
        return browser.all(".step").stream()
                .map(step -> step.getDomAttribute("data-status"))
                .toList();
    }
}
