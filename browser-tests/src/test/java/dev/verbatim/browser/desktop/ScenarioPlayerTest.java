package dev.verbatim.browser.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

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
        Stage stage = new Stage(browser);

        stage.play("SwapCalls, Sample 2");

        // The page leaves out a slash in the path of its second notification.
        assertThat(stage.statuses())
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
        assertThat(stage.notes())
                .containsExactly(
                        "5000: Dial 5005",
                        "5005: Answer",
                        "5005: Hold",
                        "5005: Dial 5001",
                        "5001: Answer",
                        "5005: Swap calls");
        desk.waitFor("agent", "5000", "Established").waitFor("agent", "5001", "Held");
    }

    @Test
    void namesTheStepsThatDifferAndShowsThem(Browser browser) {
        Desk.open(browser, office.address());
        Stage stage = new Stage(browser);

        stage.play("SwapCalls, Sample 2");

        assertThat(stage.outcome())
                .startsWith("Played to the end: the scenario works. 1 message of 10 steps is not quite");
        browser.find(".outcome-choices button").click();
        assertThat(browser.focused().getText()).isEqualTo("Documented beside observed");
        browser.find(".step:nth-child(2) .comparison");
        assertThat(browser.run("""
                        const table = document.querySelector('.step .comparison-scroll');
                        return table.scrollWidth <= table.clientWidth && table.scrollHeight <= table.clientHeight + 2;"""))
                .as("the comparison is not cut off, and does not scroll by itself")
                .isEqualTo(true);
        assertThat(browser.run("""
                        const line = document.querySelector('.step .mark-value').getBoundingClientRect();
                        const list = document.querySelector('.steps').getBoundingClientRect();
                        return line.top >= list.top && line.bottom <= list.bottom;"""))
                .as("the list is scrolled to the difference")
                .isEqualTo(true);
        Desk.in(browser).look("desktop-difference");
        new Stage(browser).press("Show it over the full width");
        assertThat(browser.find("dialog .comparison").getText()).contains("Documented", "Observed", "Difference");
        Desk.in(browser).look("desktop-difference-wide");
        browser.press(Keys.ESCAPE);
        browser.waitUntil("it is closed", () -> browser.all("dialog").isEmpty());
    }

    @Test
    void endsWhereThePagesDoNotShowHowToGoOn(Browser browser) {
        Desk.open(browser, office.address());
        Stage stage = new Stage(browser);

        // These phones cannot be muted, so that nothing can announce it.
        assertThat(stage.play("MuteCall, Sample").outcome())
                .startsWith(
                        "Ended at step 1 of 3. The pages do not show how to get to \u201cMute call\u201d on phone 5005."
                                + " Press Guide me, and bring a call to where \u201cMute call\u201d is announced");

        stage.guide("MuteCall, Sample");
        Desk.in(browser).dial("alice", "5005");
        browser.find(Desk.call("agent", "5000") + " .suggested[data-capability=Answer]")
                .click();
        stage.says("Waiting for you: on phone 5005, bring a call to where \u201cMute call\u201d is announced.")
                .press("Stop")
                .says("Stopped at step 1 of 3.");
    }

    @Test
    void asksBeforeItEndsCallsThatItDidNotMake(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");
        Stage stage = new Stage(browser);

        stage.begin("Hold, Sample")
                .says(
                        "A scenario begins with idle phones. This call, which no scenario made, would be ended: 5005 with 5000.");
        desk.look("desktop-question");
        stage.press("Keep the call");
        desk.waitFor("agent", "5000", "Ringing");
        assertThat(stage.outcome()).isEmpty();

        stage.begin("Hold, Sample").says("A scenario begins").press("End the call and start");
        browser.waitUntil("the scenario ends", stage::hasEnded);
        assertThat(stage.notes()).startsWith("Done for you: phone 5000 ends its call with 5005");
        assertThat(stage.play("Hold, Sample").outcome())
                .as("the calls of a scenario are not asked about")
                .isEqualTo("Played to the end. Everything is as documented.");
    }

    @Test
    void endsACallThatRingsFromElsewhere(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        office.dial("6100", "5005", Map.of());
        desk.waitFor("agent", "6100", "Ringing");

        Stage stage = new Stage(browser)
                .begin("Hold, Sample")
                .says("A scenario begins")
                .press("End the call and start");

        browser.waitUntil("the scenario ends", stage::hasEnded);
        assertThat(stage.outcome()).isEqualTo("Played to the end. Everything is as documented.");
        desk.hasCalls("agent", 1);
    }

    @Test
    void stopsWhereTheUserStopsIt(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        browser.find(".scenario .primary").click();
        desk.waitFor("agent", "5000", "Ringing");

        new Stage(browser).press("Stop").says("Stopped at step ");

        desk.waitFor("agent", "5000", "Ringing");
        assertThat(browser.focused().getText()).isEqualTo("Play Sample 2");
        assertThat(browser.all(".suggested")).isEmpty();
    }

    @Test
    void slowlyMarksTheButtonBeforeItIsPressedAndBringsItIntoView(Browser browser) {
        Desk.open(browser, office.address());
        browser.run("scrollTo(0, document.body.scrollHeight)");

        new Stage(browser).press("Play Sample 2");

        browser.waitUntil(
                "the button is marked and in view, and not pressed yet", () -> Boolean.TRUE.equals(browser.run("""
                        const box = document.querySelector('.suggested')?.getBoundingClientRect();
                        return Boolean(box) && box.top >= 0 && box.bottom <= innerHeight && !document.querySelector('.call');""")));
    }

    @Test
    void guidesTheUserFromButtonToButton(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        Stage stage = new Stage(browser).guide("SwapCalls, Sample 2");

        browser.find(Desk.phone("alice") + " .quick-form.suggested");
        assertThat(browser.all(".suggested")).as("one place is marked").hasSize(1);
        stage.says("Waiting for you: on phone 5000, fill in 5005 and press \u201cDial\u201d.");
        assertThat(stage.notes()).containsExactly("Your turn: on phone 5000, fill in 5005 and press \u201cDial\u201d.");
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
        desk.look("desktop-guided-form");
        assertThat(browser.find("dialog .dialog-hint").getText())
                .as("the dialog covers the instruction, so it has it, too")
                .isEqualTo("Your turn: on phone 5005, press \u201cSwap calls\u201d. Its form is filled in: send it.");
        browser.find("dialog [type=submit]").click();

        stage.says("Played to the end");
    }

    @Test
    void noticesThatTheUserHasLeftThePath(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        Stage stage = new Stage(browser).guide("SwapCalls, Sample 2");
        browser.find(Desk.phone("alice") + " .quick-form.suggested");
        desk.dial("alice", "5005");
        browser.find(Desk.call("agent", "5000") + " .suggested[data-capability=Answer]");

        desk.click("alice", "5005", "Hangup");

        stage.says("You have left the path at step 2 of 10. Phone 5005 has no button \u201cAnswer\u201d any more");
        desk.look("desktop-left-path");
        stage.press("Start over").says("Waiting for you: on phone 5000, fill in 5005");
        desk.dial("alice", "5001");
        stage.says("You have left the path at step 1 of 10. Dial 5001 was pressed instead of Dial 5005.");
    }

    @Test
    void theButtonsOfTheFormAreAlwaysInSight(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        browser.find(Desk.phone("agent") + " [data-capability=Dial]").click();
        browser.find("dialog .operation-form");

        assertThat(browser.run("""
                        const box = document.querySelector('dialog [type=submit]').getBoundingClientRect();
                        return box.bottom <= innerHeight && document.elementFromPoint(box.x + 5, box.y + 5).closest('[type=submit]') !== null;""")).isEqualTo(true);
        desk.look("desktop-dial");
    }

    @Test
    void theButtonsOfACallAreInTheOrderOfNeed(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");
        assertThat(buttons(browser)).startsWith("Answer");
        desk.click("agent", "5000", "Answer").waitFor("agent", "5000", "Established");

        assertThat(buttons(browser))
                .containsExactly(
                        "Hangup",
                        "Hold",
                        "InitiateConference",
                        "InitiateTransfer",
                        "SingleStepTransfer",
                        "SingleStepConference",
                        "DeleteUserData",
                        "AttachUserData",
                        "DeleteUserDataPair",
                        "UpdateUserData",
                        "SendDtmf");
    }

    private static List<String> buttons(Browser browser) {
        return browser.all(Desk.call("agent", "5000") + " [data-capability]").stream()
                .map(button -> button.getDomAttribute("data-capability"))
                .toList();
    }
}
