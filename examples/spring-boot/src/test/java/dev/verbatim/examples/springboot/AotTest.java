package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor;

/** What Spring Boot's Maven plugin does in its goal {@code process-aot}. */
class AotTest {
    @TempDir
    private Path folder;

    @Test
    void theApplicationIsProcessedAheadOfTimeWithHintsForItsGeneratedRecords() throws IOException {
        AbstractAotProcessor.Settings settings = AbstractAotProcessor.Settings.builder()
                .sourceOutput(folder.resolve("sources"))
                .resourceOutput(folder.resolve("resources"))
                .classOutput(folder.resolve("classes"))
                .groupId("com.acme")
                .artifactId("robots")
                .build();

        new SpringApplicationAotProcessor(RobotsApplication.class, settings, new String[0]).process();

        assertThat(text("sources"))
                .contains("class RobotsApplication__ApplicationContextInitializer")
                .contains("VerbatimWebAutoConfiguration");
        assertThat(text("resources"))
                .contains("\"dev.verbatim.examples.springboot.RobotMoved\"")
                .contains("\"dev.verbatim.examples.springboot.MoveRequest\"");
    }

    private String text(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile).map(AotTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
