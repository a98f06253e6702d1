package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Runs a JUnit test for each sample of an API's pages: the generated type reads the sample and writes it back. The order of
 * members may differ. A failure names the page and the line. A sample that no type reads is reported as skipped, with the
 * reason.
 *
 * <p>Another test runs for each bound that a row sets: if a row allows 1 to 99, the generated request accepts 99 and refuses 100.
 *
 * <pre>{@code
 * class VoiceSamplesTest extends PageSamplesTest {
 *     VoiceSamplesTest() {
 *         super(VoiceDispatcher.class);
 *     }
 * }
 * }</pre>
 *
 * <p>Add JUnit Jupiter to your dependencies; the testkit does not bring it.
 *
 * @since 0.1.0
 */
public abstract class PageSamplesTest {
    private final Class<?> dispatcher;

    /**
     * Creates the tests of an API.
     *
     * @param dispatcher its generated dispatcher or client
     */
    protected PageSamplesTest(Class<?> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Returns the types that read the samples: the generated ones, unless a subclass chooses others. */
    protected SampleTypes types() {
        return SampleTypes.generatedWith(dispatcher);
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAndWrittenBack() {
        ApiModel model = ApiModel.load(dispatcher);
        if (model.samples().isEmpty() && model.events().isEmpty()) {
            String nothing = "the pages of " + model.api() + " have no samples";
            return Stream.of(DynamicTest.dynamicTest(nothing, () -> Assumptions.abort(nothing)));
        }
        List<SampleTest> tests = SampleTests.of(model, types());
        List<UnreadSample> unread = SampleTests.unread(model, types());
        if (tests.isEmpty() && !model.samples().isEmpty()) {
            throw new AssertionError("the pages of " + dispatcher.getSimpleName()
                    + " have no sample that a type reads; declare an interface with @Operation for one of their operations"
                    + unread.stream()
                            .map(sample -> System.lineSeparator() + "  " + sample.name() + ": " + sample.reason())
                            .collect(Collectors.joining()));
        }
        return Stream.concat(
                tests.stream().map(test -> named(test.name(), test::run)),
                unread.stream()
                        .map(sample -> named(
                                sample.name(),
                                () -> Assumptions.abort(sample.name() + " is not read: " + sample.reason()))));
    }

    @TestFactory
    Stream<DynamicTest> bothSidesOfEveryBoundAreKept() {
        List<BoundaryTest> tests = BoundaryTests.of(ApiModel.load(dispatcher), types());
        return tests.stream().map(test -> named(test.name(), test::run));
    }

    /** Without a source of its own, Surefire reports a dynamic test as the factory's name and a number. */
    private static DynamicTest named(String name, Executable test) {
        try {
            return DynamicTest.dynamicTest(name, new URI("sample", name, null), test);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
