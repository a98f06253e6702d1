package dev.verbatim.sample.voice;

import dev.verbatim.testkit.ApiModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages and what was generated from them; {@link VoiceSamplesTest} has their samples. */
class PagesTest {
    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @Test
    void theCodeIsThatOfThePages() {
        model.assertPagesUnchanged(Path.of("src/main/pages"));
    }
}
