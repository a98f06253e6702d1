package dev.verbatim.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.contract.RobotStation.Answer;
import dev.verbatim.testkit.contract.RobotStation.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A server that breaks one rule of its contract fails the test of this rule, and no other. */
class ContractFaultsTest {
    private static Class<?> dispatcher;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        dispatcher = RobotStation.compile(folder);
        // Loads the classes before JUnit deletes the folder.
        failures((station, caller, path, body) -> Optional.empty());
    }

    @Test
    void aServerThatKeepsTheContractPasses() throws Exception {
        assertThat(failures((station, caller, path, body) -> Optional.empty())).isEmpty();
    }

    @Test
    void thereIsATestForEveryRule() throws Exception {
        try (RobotStation station = RobotStation.start(dispatcher);
                ContractTests tests = ContractTests.of(ApiModel.load(dispatcher), station.setup(dispatcher))) {
            assertThat(tests.cases())
                    .extracting(ContractCase::name)
                    .containsExactly(
                            "robots/Move.md:13 Move: steps left out is refused with 1",
                            "robots/Move.md:13 Move: steps as \"seven\" is refused with 10",
                            "robots/Move.md:13 Move: steps as 1.5 is refused with 10",
                            "robots/Move.md:14 Move: label as 7 is refused with 10",
                            "robots/Move.md:13 Move: steps 1 (1 to 9) is accepted",
                            "robots/Move.md:13 Move: steps 9 (1 to 9) is accepted",
                            "robots/Move.md:13 Move: steps 0 (1 to 9) is refused with 10",
                            "robots/Move.md:13 Move: steps 10 (1 to 9) is refused with 10",
                            "robots/Move.md:1 Move: an unknown operation of POST /robots/{id} is refused with 3",
                            "robots/Move.md:1 Move: a request without credentials is refused with 20",
                            "robots/Move.md:1 Move: a user without robots-drive is refused with 5",
                            "robots/Move.md:1 Move: an unknown member is skipped",
                            "robots/Stop.md:1 Stop: a request without credentials is refused with 20",
                            "robots/Stop.md:1 Stop: a user without robots-drive is refused with 5",
                            "robots/Stop.md:1 Stop: an unknown member is skipped",
                            "robots/Move.md:1 Move: not announced by robots/Move.md:42, so it is refused with 2",
                            "robots/Stop.md:1 Stop: not announced by robots/Stop.md:54, so it is refused with 2");
            assertThat(tests.cases())
                    .allSatisfy(test -> assertThat(test.untested()).isEmpty());
        }
    }

    @Test
    void aValueIsNotAcceptedIfTheServerRefusesForAnotherReason() throws Exception {
        try (RobotStation station = RobotStation.start(dispatcher)) {
            ContractSetup setup = ContractSetup.against(station.user("full"))
                    .bind("r7", "live-1")
                    .state(station.state());

            assertThat(ContractRun.failures(dispatcher, setup))
                    .filteredOn(failure -> failure.contains("steps 9 (1 to 9) is accepted"))
                    .singleElement()
                    .asString()
                    .contains(
                            "the server answered 2, which tells nothing about the value: HTTP 200 {\"statusCode\":2",
                            "expected: success, because the page allows the value; bind r7 to a resource that allows Move with"
                                    + " ContractSetup.bind, or bring the server back into such a state with ContractSetup.reset");
        }
    }

    @Test
    void aCauseBesideAMeaningSaysWhichCodeIsExpected(@TempDir Path folder) throws Exception {
        Class<?> causes = RobotStation.compile(
                folder,
                page -> page.replace("| statusCode | Meaning |\n|---|---|", "| Code | Meaning | Cause |\n|---|---|---|")
                        .replace(
                                "| 1 | The request has no steps. |",
                                "| 7 | Incomplete | The request has no `steps`. |"));
        try (RobotStation station = RobotStation.start(causes)) {
            assertThat(ContractRun.names(causes, station.setup(causes)))
                    .contains("robots/Move.md:13 Move: steps left out is refused with 7");
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "steps left out is refused with 1",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) -> when(names(body, "Move") && !body.has("steps"), 0)),
                fault(
                        "steps as \"seven\" is refused with 10",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) -> when(body.path("steps").isString(), 0)),
                fault(
                        "steps as 1.5 is refused with 10",
                        "answered 1",
                        (station, caller, path, body) ->
                                when(body.path("steps").toString().equals("1.5"), 1)),
                fault(
                        "label as 7 is refused with 10",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) -> when(body.path("label").isNumber(), 0)),
                fault(
                        "steps 0 (1 to 9) is refused with 10",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) ->
                                when(body.path("steps").toString().equals("0"), 0)),
                fault(
                        "steps 10 (1 to 9) is refused with 10",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) ->
                                when(body.path("steps").toString().equals("10"), 0)),
                fault(
                        "steps 9 (1 to 9) is accepted",
                        "answered HTTP 200 {\"statusCode\":10}",
                        (station, caller, path, body) ->
                                when(body.path("steps").toString().equals("9"), 10)),
                fault(
                        "an unknown operation of POST /robots/{id} is refused with 3",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) -> when(names(body, "verbatimUnknown"), 0)),
                fault(
                        "a request without credentials is refused with 20",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) -> when(caller.isEmpty() && names(body, "Move"), 0)),
                fault(
                        "a user without robots-drive is refused with 5",
                        "answered 6",
                        (station, caller, path, body) -> when(caller.equals("poor") && names(body, "Move"), 6)),
                fault(
                        "an unknown member is skipped",
                        "answered 10",
                        (station, caller, path, body) -> when(names(body, "Move") && body.has("verbatimUnknown"), 10)),
                fault(
                        "not announced by robots/Move.md:42, so it is refused with 2",
                        "did it and answered HTTP 200 {\"statusCode\":0}",
                        (station, caller, path, body) -> when(
                                names(body, "Move")
                                        && body.path("steps").toString().equals("5")
                                        && station.isMoving("full".equals(caller) && path.endsWith("live-1")),
                                0)),
                fault(
                        "steps left out is refused with 1",
                        "was announced: {\"data\":{\"messageType\":\"RobotChanged\"",
                        (station, caller, path, body) -> {
                            if (names(body, "Move") && !body.has("steps")) {
                                station.announce();
                            }
                            return Optional.empty();
                        }),
                fault(
                        "label as 7 is refused with 10",
                        "has changed the state: from nothing to changed",
                        (station, caller, path, body) -> {
                            if (body.path("label").isNumber()) {
                                station.change();
                            }
                            return Optional.empty();
                        }),
                fault(
                        "label as 7 is refused with 10",
                        "the response is not JSON: HTTP 500 <html>",
                        (station, caller, path, body) -> body.path("label").isNumber()
                                ? Optional.of(new Answer(500, "<html>oops</html>"))
                                : Optional.empty()),
                fault(
                        "label as 7 is refused with 10",
                        "the server redirects with HTTP 302",
                        (station, caller, path, body) -> body.path("label").isNumber()
                                ? Optional.of(new Answer(302, "moved"))
                                : Optional.empty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void faults(String rule, String problem, Fault fault) throws Exception {
        assertThat(failures(fault))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .matches("(?s)robots/Move\\.md:\\d+ Move: .*")
                        .contains("Move: " + rule)
                        .contains(problem)
                        .contains("\n  expected: ")
                        .contains("\n  the request: curl -sS -X POST 'http://127.0.0.1:")
                        .doesNotContain("secret-of"));
    }

    private static Arguments fault(String rule, String problem, Fault fault) {
        return arguments(rule, problem, fault);
    }

    private static boolean names(JsonNode body, String operation) {
        return body.path("operationName").stringValue("").equals(operation);
    }

    private static Optional<Answer> when(boolean isBroken, int statusCode) {
        return isBroken ? Answer.of(statusCode) : Optional.empty();
    }

    private static List<String> failures(Fault fault) throws Exception {
        try (RobotStation station = RobotStation.start(dispatcher).with(fault)) {
            return ContractRun.failures(dispatcher, station.setup(dispatcher));
        }
    }
}
