package dev.verbatim.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalePagesTest {
    private static final Path PAGES = Path.of("src/test/pages");

    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @TempDir
    private Path root;

    @BeforeEach
    void copyPages() throws IOException {
        Files.createDirectory(root.resolve("voice"));
        for (DocumentedOperation operation : model.operations()) {
            Files.copy(PAGES.resolve(operation.page()), root.resolve(operation.page()));
        }
    }

    @Test
    void unchangedPagesPass() {
        model.assertPagesUnchanged(root);
        model.assertPagesUnchanged(PAGES);
    }

    @Test
    void otherLineEndsAreNotAChange() throws IOException {
        Path dial = root.resolve("voice/Dial.md");
        Files.writeString(dial, Files.readString(dial).replace("\n", "\r\n"));

        model.assertPagesUnchanged(root);
    }

    @Test
    void aChangedPageIsNamed() throws IOException {
        Files.writeString(root.resolve("voice/Dial.md"), "\nMore.\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> model.assertPagesUnchanged(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("voice/Dial.md has changed since the code was generated")
                .hasMessageContaining("mvn clean verify")
                .hasMessageNotContainingAny("SwapCalls");
    }

    @Test
    void aMissingPageIsNamed() throws IOException {
        Files.delete(root.resolve("voice/SwapCalls.md"));

        assertThatThrownBy(() -> model.assertPagesUnchanged(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("voice/SwapCalls.md is no longer below " + root);
    }
}
