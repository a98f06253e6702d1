package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample of every page of an API as a test of its own: the generated type reads it and writes it back equal but for the
 * order of members. One that fails names the page and the line. One that no type reads is reported as skipped, with the reason.
 * <p>Beside them, both sides of every bound that a row sets: the generated request takes 99 and refuses 100.
 *
 * <pre>{@code
 * class VoiceSamplesTest extends PageSamplesTest {
 *     VoiceSamplesTest() {
 *         super(VoiceDispatcher.class);
 *     }
 * }
 * }</pre>
 *
 * <p>It needs JUnit Jupiter, which the testkit does not bring along.
 */
public abstract class PageSamplesTest {
    private final Class<?> dispatcher;

    /**
     * The samples of an API.
     *
     * @param dispatcher its generated dispatcher
     */
    protected PageSamplesTest(Class<?> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** The types that read the samples: the generated ones. */
    protected SampleTypes types() {
        return SampleTypes.generatedWith(dispatcher);
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAndWrittenBack() {
        ApiModel model = ApiModel.load(dispatcher);
        List<SampleTest> tests = SampleTests.of(model, types());
        List<UnreadSample> unread = SampleTests.unread(model, types());
        if (tests.isEmpty()) {
            throw new AssertionError("the pages of " + dispatcher.getSimpleName() + " have no sample to read"
                    + unread.stream()
                            .map(sample -> System.lineSeparator() + "  " + sample.name() + ": " + sample.reason())
                            .collect(Collectors.joining()));
        }
        return Stream.concat(
                DynamicTest.stream(tests.stream(), SampleTest::name, SampleTest::run),
                DynamicTest.stream(
                        unread.stream(),
                        UnreadSample::name,
                        sample -> Assumptions.abort(sample.name() + " is not read: " + sample.reason())));
    }

    @TestFactory
    Stream<DynamicTest> bothSidesOfEveryBoundAreKept() {
        List<BoundaryTest> tests = BoundaryTests.of(ApiModel.load(dispatcher), types());
        return DynamicTest.stream(tests.stream(), BoundaryTest::name, BoundaryTest::run);
    }
}
