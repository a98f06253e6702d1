package dev.verbatim.browser.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.sample.switchboard.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** How the desktop looks: accessible in every view and every state. */
@UsesBrowser
class DesktopViewsTest {
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
    void withoutAKeyPeopleSignIn(Browser browser) {
        browser.open(office.uri());
        browser.find(".sign-in");
        Desk.in(browser).look("desktop-sign-in");

        browser.find(".sign-in input").sendKeys("alice");
        browser.press(Keys.TAB, "first password", Keys.ENTER);

        Desk.in(browser).isOnline(1);
        assertThat(browser.find(".phone h2").getText()).isEqualTo("5000");
        assertThat(browser.run("return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .as("passwords are kept nowhere")
                .isEqualTo("[{},{},\"\"]");
    }

    @Test
    void theFormForAnotherPhoneCanBeClosed(Browser browser) {
        Desk.open(browser, office.address());
        for (CharSequence key : List.of(Keys.ESCAPE, Keys.ENTER)) {
            browser.find(".add-phone button").click();
            browser.find(".sign-in");
            if (key == Keys.ENTER) {
                browser.tabTo(".sign-in [type=button]");
            }
            browser.press(key);

            browser.waitUntil("the form is gone", () -> browser.all(".sign-in").isEmpty());
            assertThat(browser.focused().getText()).isEqualTo("Sign in another phone");
        }
    }

    @Test
    void theLogShowsTheSampleThatIsMostLikeAMessage(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        desk.dial("agent", "5000").waitFor("agent", "5000", "Dialing").waitFor("alice", "5005", "Ringing");

        assertThat(opened(browser, "Ringing, 5005"))
                .as("an incoming call, the only one of its phone")
                .contains("all arrives", "As documented.")
                .doesNotContain("No sample of the pages");
        desk.click("alice", "5005", "Answer").waitFor("agent", "5000", "Established");
        desk.click("agent", "5000", "SingleStepConference");
        browser.find("dialog input").sendKeys("5001");
        browser.find("dialog [type=submit]").click();
        desk.waitFor("agent", "5000 5001", "Established").click("agent", "5000 5001", "Hold");
        desk.waitFor("agent", "5000 5001", "Held");

        assertThat(opened(browser, "Held, 5000, 5001"))
                .as("no sample holds a conference")
                .contains("No sample of the pages shows such a message. This is the one that is nearest to it:");
    }

    /** Opens the newest line of the log with a result; returns what it shows. */
    private static String opened(Browser browser, String result) {
        browser.waitUntil(
                "the log has " + result,
                () -> browser.all(".line-result").stream()
                        .anyMatch(line -> line.getText().equals(result)));
        WebElement line = browser.all(".log .line").stream()
                .filter(one -> one.findElement(By.cssSelector(".line-result"))
                        .getText()
                        .equals(result))
                .findFirst()
                .orElseThrow();
        line.findElement(By.tagName("button")).click();
        return line.findElement(By.cssSelector(".line-body")).getText();
    }

    @Test
    void theKeyIsNotInTheAddressForLong(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(office.uri() + "/");

        browser.driver().navigate().refresh();

        desk.isOnline(3);
        assertThat(browser.requests()).noneMatch(request -> request.url().contains("key-of-the"));
    }

    @Test
    void aKeyOfAnEarlierRunIsExplained(Browser browser) {
        browser.tolerate("401");
        browser.open(office.uri().resolve("/#demo=key-of-an-earlier-run-of-it"));

        assertThat(browser.find(".sign-in-why").getText())
                .isEqualTo(
                        "The address that you opened is of an earlier run of the server. Open the one that it printed last,"
                                + " or sign in.");
    }

    @Test
    void aConsultation(Browser browser) throws Exception {
        Desk desk = Desk.open(browser, office.address());
        desk.look("desktop-idle");
        Map<String, String> data = new LinkedHashMap<>();
        data.put("CaseNumber", "A-1047");
        data.put("Language", "nl");
        office.dial("5000", "5005", data);
        desk.waitFor("agent", "5000", "Ringing").click("agent", "5000", "Answer");
        desk.waitFor("agent", "5000", "Established").dial("agent", "5001");
        desk.waitFor("bob", "5005", "Ringing").click("bob", "5005", "Answer");
        desk.waitFor("agent", "5001", "Established");
        browser.find(".log [data-kind=notification] button").click();
        browser.find(".line-body .comparison");
        desk.look("desktop-consultation");

        desk.click("agent", "5001", "InitiateConference");
        browser.find("dialog .operation-form");
        desk.look("desktop-dialog");
        browser.find("dialog [type=submit]").click();
        assertThat(browser.find("dialog .field-problem:not([hidden])").getText())
                .isNotEmpty();
    }

    @Test
    void hostileUserDataIsText(Browser browser) {
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("<img src=x onerror=alert(1)>", "</dd></dl><script>alert(2)</script>");
        hostile.put("constructor", "__proto__");
        hostile.put("__proto__", "javascript:alert(3)");
        hostile.put("long", "x".repeat(4_000));
        hostile.put("\u202eright", "\u202eto left \u0000 \u0007");
        Desk desk = Desk.open(browser, office.address());

        office.dial("5000", "5005", hostile);

        desk.waitFor("agent", "5000", "Ringing");
        WebElement call = browser.find(Desk.call("agent", "5000"));
        assertThat(call.findElement(By.cssSelector(".user-data")).getText())
                .contains("<img src=x onerror=alert(1)>", "</dd></dl><script>alert(2)</script>", "__proto__");
        assertThat(browser.all("main script, main img, main [onerror]")).isEmpty();
        browser.find(".log [data-kind=notification] button").click();
        assertThat(browser.find(".line-body").getText()).contains("<script>alert(2)</script>");
        assertThat(browser.all("main script, main img, main [onerror]")).isEmpty();
        browser.fits().narrow().fits();
    }

    @Test
    void twoHundredCallsStayUsable(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        callEverybody(browser);
        assertThat(browser.find(Desk.phone("agent") + " .calls-more").getText())
                .isEqualTo("150 more calls: search for a number or a state.");
        desk.look("desktop-200-calls");

        browser.find(Desk.phone("agent") + " .call-search").sendKeys("6299");
        desk.hasCalls("agent", 1);
        browser.find(Desk.call("agent", "6299") + " .call-toggle").click();
        desk.click("agent", "6299", "Hangup").hasCalls("agent", 0);
        assertThat(browser.find(Desk.phone("agent") + " .calls-more").getText()).isEqualTo("No call fits.");
        assertThat(browser.focused().getDomAttribute("class"))
                .as("its call is gone")
                .isEqualTo("calls-heading");
    }

    /** With many calls the page would become slow if it made rows anew that stay. */
    @Test
    void theEndOfOneOfTwoHundredCallsMakesOnlyTheRowThatTakesItsPlace(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        Call first = callEverybody(browser);
        desk.hasCalls("agent", 50);
        browser.run("""
                window.changed = [];
                const note = what => node => node.nodeType === Node.ELEMENT_NODE
                    && window.changed.push(what + (node.closest('.call')?.dataset.number ?? node.className));
                new MutationObserver(records => records.forEach(({addedNodes, removedNodes}) => {
                    addedNodes.forEach(note('+'));
                    removedNodes.forEach(note('-'));
                })).observe(document.querySelector(arguments[0]), {childList: true, subtree: true});""", Desk.phone("agent") + " .calls");

        office.hangup(first);

        browser.waitUntil(
                "one call less is counted",
                () -> browser.find(Desk.phone("agent") + " .calls-heading")
                        .getText()
                        .equals(Office.CROWD - 1 + " calls"));
        assertThat(browser.run("return window.changed"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder("-6100", "+6150");
    }

    /** The agent calls each phone of the crowd; returns the first of these calls. */
    private static Call callEverybody(Browser browser) {
        List<Call> calls = IntStream.range(0, Office.CROWD)
                .mapToObj(i -> office.dial("5005", "6" + (100 + i), Map.of("Place", "Desk " + i)))
                .toList();
        browser.waitUntil(
                "all calls are counted",
                () -> browser.find(Desk.phone("agent") + " .calls-heading")
                        .getText()
                        .equals(Office.CROWD + " calls"));
        return calls.get(0);
    }
}
