package dev.verbatim.sample.voice;

import dev.verbatim.testkit.ApiModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Checks that the generated code matches the pages. {@link VoiceSamplesTest} checks the samples. */
class PagesTest {
    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @Test
    void theGeneratedCodeMatchesThePages() {
        model.assertPagesUnchanged(Path.of("src/main/pages"));
    }
}
