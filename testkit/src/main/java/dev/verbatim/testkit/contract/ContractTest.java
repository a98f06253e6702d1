package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.ApiModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs a JUnit test for each rule that the pages of an API give its server: mandatory parameters, types and bounds of values,
 * unknown members and operations, credentials, features, capabilities. Afterwards nothing may have changed, and nothing may
 * have been announced. A failure names the line of the page, and has the request as a curl command.
 *
 * <pre>{@code
 * class VoiceContractTest extends ContractTest {
 *     VoiceContractTest() {
 *         super(VoiceDispatcher.class);
 *     }
 * }
 * }</pre>
 *
 * <p>Requests go to the host that is configured and to no other, not even to the local one: set the system property
 * {@value ContractSetup#SERVER}, or override {@link #setup()}. Without a server, the tests are skipped.
 *
 * <p>Add JUnit Jupiter to your dependencies; the testkit does not bring it.
 *
 * @since 0.2.0
 */
@Execution(ExecutionMode.SAME_THREAD)
public abstract class ContractTest {
    private static final String NOT_CONFIGURED = "no server is configured; pass -D" + ContractSetup.SERVER
            + "=http://host:port, for a user also -D" + ContractSetup.USER
            + "=name and the password in the environment variable "
            + ContractSetup.PASSWORD + ", or override setup()";

    private final Class<?> dispatcher;

    /**
     * Creates the tests of an API.
     *
     * @param dispatcher its generated dispatcher
     */
    protected ContractTest(Class<?> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Returns the server, and what the tests cannot learn from the pages; by default {@link ContractSetup#configured()}.
     *
     * @return empty if the tests are not to run
     * @throws Exception if the server cannot be started; the tests then fail
     */
    protected Optional<ContractSetup> setup() throws Exception {
        return ContractSetup.configured();
    }

    @TestFactory
    Stream<DynamicTest> theServerKeepsTheContract() throws Exception {
        ApiModel model = ApiModel.load(dispatcher);
        Optional<ContractSetup> setup = setup();
        if (setup.isEmpty()) {
            return Stream.of(
                    DynamicTest.dynamicTest("the contract of " + model.api(), () -> Assumptions.abort(NOT_CONFIGURED)));
        }
        ContractTests tests = ContractTests.of(model, setup.get());
        return tests.cases().stream().map(ContractTest::named).onClose(tests::close);
    }

    private static DynamicTest named(ContractCase test) {
        Executable run = () -> {
            test.untested().ifPresent(reason -> Assumptions.abort(test.name() + " is not tested: " + reason));
            test.run();
        };
        try {
            // Without a source of its own, Surefire reports a dynamic test as the factory's name and a number.
            return DynamicTest.dynamicTest(test.name(), new URI("contract", test.name(), null), run);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
