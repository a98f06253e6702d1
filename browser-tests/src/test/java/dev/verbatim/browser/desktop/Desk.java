package dev.verbatim.browser.desktop;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.View;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The desktop as its users see it: phones by their users, calls by the numbers of the other parties. */
final class Desk {
    final Browser browser;

    private Desk(Browser browser) {
        this.browser = browser;
    }

    /** Opens the printed address and waits until the three phones are online. */
    static Desk open(Browser browser, URI address) {
        browser.open(address);
        browser.waitUntil(
                "three users are signed in", () -> browser.all(".phone").size() == 3);
        return new Desk(browser).isOnline(3);
    }

    /** The desk in the current window. */
    static Desk in(Browser browser) {
        return new Desk(browser);
    }

    Desk isOnline(int phones) {
        browser.waitUntil(
                phones + " phones are online",
                () -> browser.all(".phone[data-link=online] .device").size() == phones);
        return this;
    }

    /** Dials in the field of a phone. */
    Desk dial(String user, String number) {
        browser.find(phone(user) + " .quick input").clear();
        browser.find(phone(user) + " .quick input").sendKeys(number);
        browser.find(phone(user) + " .quick button").click();
        return this;
    }

    /** Clicks a button of a call. */
    Desk click(String user, String number, String capability) {
        browser.find(call(user, number) + " [data-capability=" + capability + "]")
                .click();
        return this;
    }

    Desk waitFor(String user, String number, String state) {
        browser.waitUntil(user + "'s call with " + number + " is " + state, () -> state.equals(state(user, number)));
        return this;
    }

    /** Waits until the call with a number announces exactly these capabilities. */
    Desk announces(String user, String number, Set<String> capabilities) {
        browser.waitUntil(
                user + "'s call with " + number + " announces " + new TreeSet<>(capabilities)
                        + " and nothing else, not " + new TreeSet<>(capabilities(user, number)),
                () -> capabilities(user, number).equals(capabilities));
        return this;
    }

    private String state(String user, String number) {
        return (String) browser.run("return document.querySelector(arguments[0])?.dataset.state", call(user, number));
    }

    private Set<String> capabilities(String user, String number) {
        return texts(
                "return [...document.querySelectorAll(arguments[0])].map(button => button.dataset.capability)",
                call(user, number) + " [data-capability]");
    }

    Desk hasCalls(String user, int count) {
        browser.waitUntil(
                user + " has " + count + " calls",
                () -> browser.all(phone(user) + " .call").size() == count);
        return this;
    }

    /** The sentences of the notices of a phone. */
    String notices(String user) {
        return browser.find(phone(user) + " .notice").getText();
    }

    /** Checks what is shown with axe, and takes pictures of it, in both widths and colours. */
    void look(String name) {
        browser.axeInEveryView();
        View.USUAL.forEach(view -> browser.screenshot(name, view));
    }

    static String phone(String user) {
        return ".phone[data-user=" + user + "]";
    }

    /** Numbers are the only text of the page that a selector needs; the page marks each call with its number. */
    static String call(String user, String number) {
        return phone(user) + " .call[data-number='" + number + "']";
    }

    private Set<String> texts(String script, String selector) {
        List<?> found = (List<?>) browser.run(script, selector);
        Set<String> texts = new TreeSet<>();
        found.forEach(text -> texts.add((String) text));
        return texts;
    }
}
