package dev.verbatim.sample.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.sample.SampleTest;
import dev.verbatim.testkit.sample.SampleTests;
import dev.verbatim.testkit.sample.SampleTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages and what was generated from them. */
class PagesTest {
    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @TestFactory
    Stream<DynamicTest> samplesAreReadAndWrittenAsTheyAre() {
        List<SampleTest> tests = SampleTests.of(model, SampleTypes.generatedWith(VoiceDispatcher.class));
        assertThat(tests).hasSizeGreaterThan(25);
        return DynamicTest.stream(tests.stream(), SampleTest::name, SampleTest::run);
    }

    @Test
    void theCodeIsThatOfThePages() {
        model.assertPagesUnchanged(Path.of("src/main/pages"));
    }
}
