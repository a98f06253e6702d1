package dev.verbatim.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated dispatcher of JSON-RPC keeps the contract of its pages, over HTTP and over a WebSocket. */
class RpcContractTest {
    private static final List<String> TESTS = List.of(
            "lifts/lift.md:11 lift.go: floor left out is refused with -32050",
            "lifts/lift.md:11 lift.go: floor as \"seven\" is refused with -32602",
            "lifts/lift.md:11 lift.go: floor as 1.5 is refused with -32602",
            "lifts/lift.md:12 lift.go: note as 7 is refused with -32602",
            "lifts/lift.md:11 lift.go: floor 1 (1 to 9) is accepted",
            "lifts/lift.md:11 lift.go: floor 9 (1 to 9) is accepted",
            "lifts/lift.md:11 lift.go: floor 0 (1 to 9) is refused with -32602",
            "lifts/lift.md:11 lift.go: floor 10 (1 to 9) is refused with -32602",
            "lifts/lift.md:3 lift.go: an unknown operation is refused with -32601",
            "lifts/lift.md:3 lift.go: a request without credentials is refused with -32051",
            "lifts/lift.md:3 lift.go: an unknown member is skipped",
            "lifts/lift.md:34 lift.stop: reasons left out is refused with -32050",
            "lifts/lift.md:34 lift.stop: reasons as \"seven\" is refused with -32602",
            "lifts/lift.md:34 lift.stop: reasons[] as 7 is refused with -32602",
            "lifts/lift.md:26 lift.stop: a request without credentials is refused with -32051",
            "lifts/lift.md:26 lift.stop: an unknown member is skipped");

    private static Class<?> strict;
    private static Class<?> faulty;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        strict = RpcStation.compile(folder.resolve("strict"), page -> page);
        faulty = RpcStation.compile(folder.resolve("faulty"), page -> page.replace("1 to 9", "1 to 10"));
        // Loads the classes before JUnit deletes the folder.
        for (Class<?> dispatcher : List.of(strict, faulty)) {
            try (RpcStation station = RpcStation.start(dispatcher)) {
                ContractRun.failures(dispatcher, station.setup("http"));
                ContractRun.failures(dispatcher, station.setup("ws"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "ws"})
    void theDispatcherKeepsTheContract(String scheme) throws Exception {
        try (RpcStation station = RpcStation.start(strict)) {
            assertThat(ContractRun.names(strict, station.setup(scheme))).containsExactlyElementsOf(TESTS);
            assertThat(ContractRun.failures(strict, station.setup(scheme))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "ws"})
    void aServerThatAllowsMoreFailsTheTestOfThisBound(String scheme) throws Exception {
        try (RpcStation station = RpcStation.start(faulty)) {
            assertThat(ContractRun.failures(strict, station.setup(scheme)))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "lifts/lift.md:11 lift.go: floor 10 (1 to 9) is refused with -32602\n  the server did it")
                    .contains("the refused request has changed the state: from floor 9 to floor 10")
                    .contains("expected: refused with -32602, the code of the API for \"invalid\"");
        }
    }
}
