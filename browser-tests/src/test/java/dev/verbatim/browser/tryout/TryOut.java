package dev.verbatim.browser.tryout;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.View;
import java.net.URI;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The open try-out of a page, as its user sees it. */
final class TryOut {
    private final Browser browser;

    private TryOut(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page of an operation and its try-out. */
    static TryOut open(Browser browser, URI server, String page) {
        browser.open(URI.create(server + "/docs/" + page));
        browser.find(".try-open").click();
        browser.find(".try-send");
        return new TryOut(browser);
    }

    /** Returns the field with a label. */
    WebElement field(String label) {
        return browser.all("label").stream()
                .filter(candidate -> candidate.getText().equals(label))
                .map(found -> browser.driver().findElement(By.id(found.getDomAttribute("for"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field is called " + label));
    }

    TryOut fill(String label, String value) {
        WebElement field = field(label);
        if (field.getTagName().equals("select")) {
            new Select(field).selectByVisibleText(value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
        return this;
    }

    /** Presses a button by its text. */
    TryOut press(String button) {
        browser.all(".try button").stream()
                .filter(candidate -> candidate.getText().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button is called " + button))
                .click();
        return this;
    }

    TryOut signIn(String user, String password) {
        browser.find(".try-credentials summary").click();
        return fill("User", user).fill("Password", password);
    }

    /** Presses the button that sends, and waits for the answer. */
    TryOut send() {
        int before = browser.all(".try-exchange").size();
        browser.find(".try-send").click();
        browser.waitUntil(
                "an answer is shown",
                () -> browser.all(".try-exchange").size() == before + 1
                        && !browser.all(".try-exchange:first-child .try-answer .try-facts")
                                .isEmpty());
        return this;
    }

    /** Waits until the last request has been followed by so many notifications. */
    List<WebElement> notifications(int count) {
        String selector = ".try-exchange:first-child .try-events > li:not(.try-gap)";
        browser.waitUntil(
                count + " notifications are shown", () -> browser.all(selector).size() == count);
        return browser.all(selector);
    }

    /** The line of the last answer: status, meaning, whether it is as documented. */
    String answer() {
        return browser.find(".try-exchange:first-child .try-answer").getText();
    }

    /** What the page says to its user. */
    String said() {
        return browser.find(".try-actions .try-said").getText();
    }

    /** Waits until the connection has a state: off, connecting, open, lost or refused. */
    TryOut awaitState(String state) {
        browser.find(".try-state[data-state=" + state + "]");
        return this;
    }

    /** Takes pictures from the top of the page. */
    void picture(String name, List<View> views) {
        browser.run("scrollTo(0, 0)");
        for (View view : views) {
            browser.screenshot(name, view);
        }
    }

    String request() {
        return browser.find(".try-request .try-code").getText();
    }
}
