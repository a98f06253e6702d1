package dev.verbatim.browser.desktop;

import dev.verbatim.browser.Browser;
import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The scenarios of the desktop, as their users see them. */
record Stage(Browser browser) {
    /** The scenarios to choose from, by operation and label. */
    List<String> scenarios() {
        return ((List<?>) browser.run(
                        "return [...document.querySelectorAll('.scenario-choice option')].map(one => one.value)"))
                .stream().map(String.class::cast).toList();
    }

    /** Plays a scenario to its end. */
    Stage play(String scenario) {
        begin(scenario);
        browser.waitUntil(scenario + " ends, not " + outcome(), this::hasEnded);
        return this;
    }

    /** Starts playing a scenario, quickly. */
    Stage begin(String scenario) {
        choose(scenario);
        new Select(browser.find(".scenario-buttons select")).selectByVisibleText("Quickly");
        browser.find(".scenario-buttons .primary").click();
        return this;
    }

    /** Starts guiding the user through a scenario. */
    Stage guide(String scenario) {
        choose(scenario);
        press("Guide me");
        return this;
    }

    /** Presses a button of the scenarios. */
    Stage press(String words) {
        browser.all(".scenario button").stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
        return this;
    }

    /** Presses the marked button, fills in the marked field, or sends the form that has opened; nothing if there is none. */
    Stage pressWhatIsMarked() {
        browser.run("""
                const form = document.querySelector('dialog[open] form');
                const field = document.querySelector('.quick-form.suggested');
                const button = document.querySelector('.suggested:not([aria-busy])');
                if (form) {
                    form.requestSubmit();
                } else if (field) {
                    field.querySelector('input').value = /fill in (\\d+)/.exec(document.querySelector('.outcome-text').textContent)[1];
                    field.requestSubmit();
                } else {
                    button?.click();
                }""");
        return this;
    }

    /** What is said about the whole scenario. */
    String outcome() {
        return (String) browser.run("return document.querySelector('.outcome-text').textContent");
    }

    Stage says(String beginning) {
        browser.waitUntil(
                "it says \u201c" + beginning + "\u201d, not \u201c" + outcome() + "\u201d",
                () -> outcome().startsWith(beginning));
        return this;
    }

    boolean hasEnded() {
        String tone = browser.find(".scenario-outcome").getDomAttribute("data-tone");
        return List.of("ok", "differs", "bad", "stopped").contains(tone)
                && browser.find(".scenario-buttons .primary").isDisplayed();
    }

    List<String> statuses() {
        return browser.all(".step").stream()
                .map(step -> step.getDomAttribute("data-status"))
                .toList();
    }

    List<String> notes() {
        return browser.all(".step-notes li").stream().map(WebElement::getText).toList();
    }

    private void choose(String scenario) {
        new Select(browser.find(".scenario-choice select")).selectByValue(scenario);
    }
}
