package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.ApiModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample of every page of an API as a test of its own: the generated type reads it and writes it back equal but for the
 * order of members. One that fails names the page and the line.
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
        List<SampleTest> tests = SampleTests.of(ApiModel.load(dispatcher), types());
        if (tests.isEmpty()) {
            throw new AssertionError("the pages of " + dispatcher.getSimpleName() + " have no sample to read");
        }
        return DynamicTest.stream(tests.stream(), SampleTest::name, SampleTest::run);
    }
}
