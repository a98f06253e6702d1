package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An SMS API and a Voice API, generated from the readable parts of the practice pages. */
class PracticePagesTest {
    @TempDir
    static Path classes;

    @TestFactory
    Stream<DynamicTest> everySampleAboutMessagesIsReadAndWrittenBack() throws Exception {
        List<SampleTest> tests = tests("Sms", Map.of("Consult", "ConsultResponse"), "SMSsessionStateChangeMessage");
        assertThat(tests)
                .extracting(SampleTest::name)
                .anyMatch(name -> name.contains("response of Consult"))
                .anyMatch(name -> name.contains("notification SMSsessionStateChangeMessage of "))
                .anyMatch(name -> name.contains("request SendMessage"))
                .as("a block that is not JSON is not a sample")
                .noneMatch(name -> name.startsWith("sms/SetDisposition.md:31"));
        // One page has a message type by mistake, and no interface declares it.
        return DynamicTest.stream(
                tests.stream().filter(test -> !test.name().contains("notification test_accept ")),
                SampleTest::name,
                SampleTest::run);
    }

    @TestFactory
    Stream<DynamicTest> everySampleAboutCallsIsReadAndWrittenBack() throws Exception {
        List<SampleTest> tests = tests("Voice", Map.of(), "CallStateChangeMessage", "DeviceStateChangeMessage");
        assertThat(tests).hasSizeGreaterThan(25);
        return DynamicTest.stream(tests.stream(), SampleTest::name, SampleTest::run);
    }

    private static List<SampleTest> tests(String name, Map<String, String> responses, String... messageTypes)
            throws ReflectiveOperationException, IOException {
        Class<?> dispatcher =
                PracticeApi.of(classes, name, responses, messageTypes).dispatcher(name);
        return SampleTests.of(ApiModel.load(dispatcher), SampleTypes.generatedWith(dispatcher));
    }
}
