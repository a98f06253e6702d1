package dev.verbatim.browser.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every sample of the pages can be played, one after the other, whatever state the phones are in. */
@UsesBrowser
class EveryScenarioTest {
    private static final String AS_DOCUMENTED = "Played to the end. Everything is as documented.";
    private static Office office;

    @BeforeAll
    static void start() {
        office = Office.withEverything();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    /** A new browser does not know which calls a scenario has made, and would ask about them. */
    @AfterEach
    void endAllCalls() throws Exception {
        office.endAllCalls();
    }

    @Test
    @Tag("long")
    void oneAfterTheOtherInOneBrowser(Browser browser) {
        Desk.open(browser, office.address());
        Stage stage = new Stage(browser);
        List<String> scenarios = stage.scenarios();
        assertThat(scenarios).hasSizeGreaterThan(40).contains("SwapCalls, Sample 1", "CompleteTransfer, Sample 4");

        Map<String, String> others = new LinkedHashMap<>();
        for (String scenario : scenarios) {
            String outcome = stage.play(scenario).outcome();
            if (!outcome.equals(AS_DOCUMENTED)) {
                others.put(scenario, stage.statuses().toString());
            }
        }

        // Sample 1 has the buttons of before the swap in the message of after it; Sample 2 leaves a slash out.
        assertThat(others)
                .containsExactly(
                        Map.entry("SwapCalls, Sample 1", "[as-documented, as-documented, differs, differs]"),
                        Map.entry(
                                "SwapCalls, Sample 2",
                                "[as-documented, differs, as-documented, as-documented, as-documented, as-documented,"
                                        + " as-documented, as-documented, as-documented, as-documented]"));
        assertThat(browser.all(".notice")).as("nothing was refused").isEmpty();
    }

    /** Somebody who does nothing but press what is marked. */
    @Test
    void guidedByTheMarksAlone(Browser browser) {
        Desk.open(browser, office.address());
        Stage stage = new Stage(browser);

        for (String scenario : List.of(
                "CompleteConference, Sample 2",
                "CompleteTransfer, Sample 4",
                "ForwardCallsOff, Sample",
                "RemoveParticipantFromConference, Sample 1",
                "SingleStepTransfer, Sample 3",
                "UpdateUserData, Sample")) {
            stage.guide(scenario);
            browser.waitUntil(scenario + " ends, not " + stage.outcome(), () -> {
                stage.pressWhatIsMarked();
                return stage.hasEnded();
            });
            assertThat(stage.outcome()).as(scenario).isEqualTo(AS_DOCUMENTED);
        }
    }

    @Test
    void fromPhonesThatAreForwardedAndNotReady(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        for (String user : List.of("alice", "agent")) {
            browser.find(Desk.phone(user) + " [data-capability=ForwardCallsOn]").click();
            browser.find("dialog input").sendKeys("5001");
            browser.find("dialog [type=submit]").click();
            browser.waitUntil(user + " forwards", () -> browser.all("dialog").isEmpty());
            browser.find(Desk.phone(user) + " [data-capability=DoNotDisturbOn]").click();
            browser.find(Desk.phone(user) + " [data-capability=DoNotDisturbOff]");
        }

        Stage stage = new Stage(browser);
        assertThat(stage.play("CompleteTransfer, Sample 2").outcome()).isEqualTo(AS_DOCUMENTED);
        assertThat(stage.notes()).contains("Done for you: phone 5000, Forward calls off");
        assertThat(stage.play("ForwardCallsOff, Sample").outcome()).isEqualTo(AS_DOCUMENTED);
        desk.isOnline(3);
    }
}
