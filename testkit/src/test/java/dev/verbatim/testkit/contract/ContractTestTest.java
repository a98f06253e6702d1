package dev.verbatim.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Without a configured host nothing is sent, and nothing passes silently. */
class ContractTestTest {
    private static final URI LOCAL = URI.create("http://localhost:8080");

    @Test
    void withoutAServerTheTestsAreSkippedAndSayHowToConfigureOne() throws Throwable {
        List<DynamicTest> tests = new Unconfigured().theServerKeepsTheContract().toList();

        assertThat(tests).hasSize(1);
        assertThatThrownBy(tests.get(0).getExecutable()::execute)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no server is configured; pass -Dverbatim.contract.server=http://host:port")
                .hasMessageContaining("VERBATIM_PASSWORD, or override setup()");
    }

    @Test
    void aServerComesFromTheSettings() {
        Map<String, String> properties =
                Map.of("verbatim.contract.server", "http://localhost:8080", "verbatim.contract.user", "5005");

        Optional<ContractSetup> setup =
                ContractSetup.configured(properties::get, Map.of("VERBATIM_PASSWORD", "secret")::get);

        assertThat(setup.orElseThrow().server().base()).isEqualTo(LOCAL);
        assertThat(setup.orElseThrow().server().headers().get()).containsKey("Authorization");
        assertThat(ContractSetup.configured(Map.<String, String>of()::get, properties::get))
                .isEmpty();
        assertThatThrownBy(() -> ContractSetup.configured(properties::get, Map.<String, String>of()::get))
                .hasMessage(
                        "the property verbatim.contract.user is set, but the environment variable VERBATIM_PASSWORD is not;"
                                + " set it to the password of 5005");
        assertThatThrownBy(() -> ContractSetup.configured(
                        Map.of("verbatim.contract.server", "localhost:8080")::get, Map.<String, String>of()::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be an http or https URI with a host");
    }

    @Test
    void usersOfOtherServersAreRefused() {
        ContractSetup setup = ContractSetup.against(LiveServer.at(LOCAL));

        assertThatThrownBy(() -> setup.userWithout("api-voice", LiveServer.at(URI.create("http://elsewhere.example"))))
                .hasMessage(
                        "the user without api-voice is one of http://elsewhere.example, but the contract tests are about"
                                + " http://localhost:8080");
    }

    @Test
    void pagesWithoutOperationsFail() {
        ApiModel voice = ApiModel.load(VoiceDispatcher.class);
        ApiModel empty = new ApiModel(
                voice.api(),
                voice.packageName(),
                voice.folder(),
                voice.digest(),
                voice.style(),
                voice.refusals(),
                voice.statuses(),
                voice.general(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());

        assertThatThrownBy(() -> ContractTests.of(empty, ContractSetup.against(LiveServer.at(LOCAL))))
                .hasMessage(
                        "the pages of Voice have no operation with an interface, so there is nothing to test; declare an"
                                + " interface with @Operation");
    }

    @Test
    void whatIsNotTestedSaysHowToTestIt() {
        ContractSetup setup = ContractSetup.against(LiveServer.at(LOCAL));

        try (ContractTests tests = ContractTests.of(ApiModel.load(VoiceDispatcher.class), setup)) {
            assertThat(tests.cases())
                    .flatExtracting(test -> test.untested().stream().toList())
                    .contains(
                            "the server is configured without credentials; add them with LiveServer.user or LiveServer.headers",
                            "the tests receive no notifications; say how they arrive with LiveServer.notifications",
                            "the tests cannot read the state of the server; say how with ContractSetup.state");
        }
    }

    private static final class Unconfigured extends ContractTest {
        Unconfigured() {
            super(VoiceDispatcher.class);
        }

        @Override
        protected Optional<ContractSetup> setup() {
            return ContractSetup.configured(Map.<String, String>of()::get, Map.<String, String>of()::get);
        }
    }
}
