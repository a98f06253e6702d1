package dev.verbatim.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.testkit.ApiModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member that no page documents is skipped, or refused if the setup or the page says so. */
class UnknownMembersTest {
    private static final RequestLimits REFUSING =
            RequestLimits.DEFAULT.withUnknownMembers(dev.verbatim.runtime.UnknownMembers.REFUSED);

    private static Class<?> silent;
    private static Class<?> telling;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        silent = RobotStation.compile(folder.resolve("silent"));
        telling = RobotStation.compile(
                folder.resolve("telling"),
                page -> page.replace(
                        "| 10 | A parameter has a wrong type. |",
                        "| 10 | A parameter has a wrong type. |\n| 11 | The request has an unknown parameter. |"));
        // Loads the classes before JUnit deletes the folder.
        run(silent, RequestLimits.DEFAULT, null);
        run(telling, RequestLimits.DEFAULT, null);
    }

    @Test
    void theSetupSaysThatTheyAreRefused() throws Exception {
        assertThat(run(silent, REFUSING, UnknownMembers.REFUSED)).isEmpty();
        assertThat(run(silent, RequestLimits.DEFAULT, UnknownMembers.REFUSED))
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .contains(": an unknown member is refused with 10\n  the server answered 6: HTTP 200 "));
    }

    @Test
    void otherwiseTheyAreSkipped() throws Exception {
        assertThat(run(silent, REFUSING, null))
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .contains(": an unknown member is skipped\n  the server answered 10: HTTP 200 ")
                        .contains("if the server refuses such members, say so with ContractSetup.unknownMembers"));
    }

    @Test
    void aRowOfThePageSaysThatTheyAreRefused() throws Exception {
        // The page of the other operation has no such row.
        List<String> failures = run(telling, REFUSING, null);
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0))
                .startsWith("robots/Move.md:1 Move: an unknown member is refused with 11\n  the server answered 10: ")
                .contains("expected: refused with 11, as robots/Move.md:22 says");
        assertThat(failures.get(1)).startsWith("robots/Stop.md:1 Stop: an unknown member is skipped\n");
        assertThat(run(telling, RequestLimits.DEFAULT, UnknownMembers.SKIPPED)).isEmpty();
    }

    /** Returns what fails about unknown members. */
    private static List<String> run(Class<?> dispatcher, RequestLimits limits, UnknownMembers rule) throws Exception {
        try (RobotStation station = RobotStation.start(dispatcher, limits)) {
            ContractSetup setup = station.setup(dispatcher);
            if (rule != null) {
                setup.unknownMembers(rule);
            }
            List<String> failures = ContractRun.failures(dispatcher, setup);
            assertThat(failures).allMatch(failure -> failure.contains(": an unknown member is "));
            assertThat(ApiModel.load(dispatcher).operations()).hasSize(2);
            return failures;
        }
    }
}
