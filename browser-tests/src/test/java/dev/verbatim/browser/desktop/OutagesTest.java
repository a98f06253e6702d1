package dev.verbatim.browser.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.sample.switchboard.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The server restarts, the network is lost, the session expires, an answer is lost: the page says so, and recovers. */
@UsesBrowser
class OutagesTest {
    private UnreliableProxy network;
    private Office office;

    @BeforeEach
    void start() {
        network = new UnreliableProxy();
        office = new Office(network.uri().toString());
        network.forwardTo(office.uri());
    }

    @AfterEach
    void stop() throws Exception {
        office.close();
        network.close();
    }

    @Test
    void aServerThatStartsAgain(Browser browser) {
        // Connections that are refused, and the WebSockets and requests of the server that stops.
        browser.tolerate("ERR_CONNECTION").tolerate("WebSocket connection to").tolerate("503");
        Desk desk = Desk.open(browser, office.address());
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");

        office.stop();
        browser.waitUntil(
                "the page says that it is not connected",
                () -> browser.find(".status-bar").getText().startsWith("No connection: "));
        Object duration = browser.run("""
                const before = document.querySelector('.call-duration').textContent;
                const later = performance.now() + 90_000;
                performance.now = () => later;
                document.querySelectorAll('.phone').forEach((phone) => phone.tick());
                return before;""");
        assertThat(browser.find(Desk.phone("agent") + " .facts").getCssValue("filter"))
                .as("what may be out of date is grey")
                .isEqualTo("grayscale(1)");
        desk.click("agent", "5000", "Answer");
        assertThat(desk.notices("agent")).startsWith("Answer was not sent: ");
        assertThat(browser.find(".call-duration").getText())
                .as("nobody knows whether the call goes on")
                .isEqualTo(duration);
        desk.look("desktop-outage");

        office.start();

        desk.isOnline(3);
        desk.hasCalls("agent", 0).hasCalls("alice", 0);
        browser.waitUntil(
                "the bar is gone", () -> !browser.all(".status-bar").get(0).isDisplayed());
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");
        desk.click("agent", "5000", "Answer").waitFor("agent", "5000", "Established");
        assertThat(office.calls("agent")).as("nothing was sent twice, or later").hasSize(1);
    }

    /** The sessions of the page are gone with the server, and the notifications are in its store. */
    @Test
    void theLogShowsWhatHasHappenedWhileTheServerWasAway(Browser browser) throws Exception {
        browser.tolerate("ERR_CONNECTION").tolerate("WebSocket connection to").tolerate("503");
        StateStore store = new MemoryStore();
        office.close();
        office = new Office(() -> store, network.uri().toString());
        Desk desk = Desk.open(browser, office.address());
        desk.isOnline(3);
        office.stop();
        browser.waitUntil(
                "the page says that it is not connected",
                () -> browser.find(".status-bar").getText().startsWith("No connection: "));
        try (Office other = new Office(() -> store)) {
            other.dial("5000", "5001", Map.of());
            other.endAllCalls();
        }
        assertThat(browser.all(".log [data-kind=notification]")).isEmpty();

        office.start();

        desk.isOnline(3);
        browser.waitUntil(
                "alice and bob hear of the call and of its end",
                () -> browser.all(".log [data-kind=notification]").size() == 4);
        desk.hasCalls("alice", 0).hasCalls("bob", 0);
    }

    @Test
    void aNetworkThatIsLost(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED").tolerate("WebSocket connection to");
        Desk desk = Desk.open(browser, office.address());

        browser.offline(true);
        browser.waitUntil(
                "the page says that there is no network",
                () -> browser.find(".status-bar").getText().contains("this device has no network"));
        office.dial("5000", "5005", Map.of());
        desk.dial("bob", "5005");
        assertThat(desk.notices("bob")).startsWith("Dial was not sent: this device has no network.");
        assertThat(browser.all(".call")).isEmpty();

        browser.offline(false);

        desk.isOnline(3)
                .waitFor("agent", "5000", "Ringing")
                .hasCalls("agent", 1)
                .hasCalls("bob", 0);
    }

    @Test
    void aSessionThatHasExpired(Browser browser) {
        browser.tolerate("401")
                .tolerate("ERR_CONNECTION")
                .tolerate("WebSocket connection to")
                .tolerate("503");
        Desk desk = Desk.open(browser, office.address());

        office.stop();
        office.password("second password").start();

        assertThat(browser.find(".sign-in-why").getText())
                .contains("is signed out", "the address that it printed last");
        browser.waitUntil(
                "the page says who is signed out",
                () -> browser.find(".status-bar").getText().startsWith("Signed out: 5005, 5000, 5001."));
        desk.dial("agent", "5001");
        assertThat(desk.notices("agent")).startsWith("Dial was not sent: the server does not accept this user");

        signIn(browser, "agent", "wrong");
        browser.waitUntil(
                "a wrong password is refused",
                () -> browser.find(".sign-in-problem").getText().contains("the password is wrong"));
        signIn(browser, "agent", "second password");

        desk.isOnline(1);
        desk.dial("agent", "5001").waitFor("agent", "5001", "Dialing");
    }

    @Test
    void anAnswerThatIsLost(Browser browser) {
        // Chromium sends again what got no answer, and the server refuses what it has carried out.
        browser.tolerate("ERR_").tolerate("409 (Conflict)");
        Desk desk = Desk.open(browser, Office.address(network.uri()));
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");
        network.loseAnswersTo("\"Answer\"");

        desk.click("agent", "5000", "Answer");

        assertThat(desk.notices("agent")).startsWith("Answer: it is not known whether it was carried out");
        assertThat(browser.find(".log [data-tone=unknown]").getText()).contains("not known whether it was carried out");
        network.loseAnswersTo(null);
        browser.find(Desk.phone("agent") + " .notice .link").click();
        browser.waitUntil("it says what is true", () -> desk.notices("agent").contains("Its state is Established."));
        assertThat(browser.focused().getText()).startsWith("5000");
        assertThat(states(office.calls("agent"))).containsExactly("ESTABLISHED");
        browser.find(Desk.phone("agent") + " .dismiss").click();
        assertThat(browser.all(".notice")).isEmpty();
    }

    @Test
    void aBrowserThatSendsAgainIsRefused(Browser browser) {
        // Chromium sends again what got no answer, and the server refuses what it has carried out.
        browser.tolerate("ERR_").tolerate("409 (Conflict)");
        Desk desk = Desk.open(browser, Office.address(network.uri()));
        network.loseAnswersTo("\"Dial\"");

        desk.dial("agent", "5001");

        assertThat(desk.notices("agent")).startsWith("Dial: it is not known whether it was carried out");
        network.loseAnswersTo(null);
        desk.waitFor("bob", "5005", "Ringing");
        assertThat(office.calls("bob"))
                .as("%s requests arrived", network.lost())
                .hasSize(1);
    }

    @Test
    void aNetworkWithoutWebSockets(Browser browser) {
        browser.tolerate("WebSocket connection to");
        network.refuseWebSockets();

        Desk desk = Desk.open(browser, Office.address(network.uri()));

        assertThat(browser.find(".link-state").getDomAttribute("title")).isEqualTo("Notifications over long-polling");
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");
    }

    @Test
    void aSubscriptionWhoseAnswerIsLost(Browser browser) {
        browser.tolerate("WebSocket connection to").tolerate("ERR_");
        network.refuseWebSockets();
        network.loseAnswersTo("/meta/subscribe");
        browser.open(Office.address(network.uri()));
        browser.waitUntil(
                "the page says that it is not connected",
                () -> browser.find(".status-bar").getText().startsWith("No connection: ") && network.lost() > 2);

        network.loseAnswersTo(null);

        Desk desk = Desk.in(browser).isOnline(3);
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");
    }

    @Test
    void twoTabs(Browser browser) {
        Desk desk = Desk.open(browser, office.address());
        String first = browser.driver().getWindowHandle();
        String second = browser.openTab();
        Desk.open(browser, office.address());
        desk.dial("alice", "5005").waitFor("agent", "5000", "Ringing");

        browser.switchTo(first);
        desk.waitFor("agent", "5000", "Ringing").click("agent", "5000", "Answer");
        desk.waitFor("agent", "5000", "Established");

        browser.switchTo(second);
        desk.waitFor("agent", "5000", "Established")
                .click("agent", "5000", "Hangup")
                .hasCalls("agent", 0);
        browser.switchTo(first);
        desk.hasCalls("agent", 0);
        assertThat(browser.all(".notice")).isEmpty();
    }

    private static void signIn(Browser browser, String name, String password) {
        List<WebElement> fields = browser.all(".sign-in input");
        fields.forEach(WebElement::clear);
        fields.get(0).sendKeys(name);
        fields.get(1).sendKeys(password);
        browser.find(".sign-in .primary").click();
    }

    private static List<String> states(List<Call> calls) {
        return calls.stream().map(call -> call.state().name()).toList();
    }
}
