package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code that the documentation shows of a project in {@code src/it} is in it, apart from white space. */
class DocumentedProjectsTest {
    private static final Pattern CODE = Pattern.compile("```(?:xml|java|kotlin)\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"coverage.md, coverage, 3", "kotlin.md, kotlin, 5", "other-processors.md, processors, 4"})
    void theProjectsHaveTheDocumentedCode(String page, String project, int blocks) throws IOException {
        List<String> files = files(Path.of("src/it", project));
        Matcher code = CODE.matcher(Files.readString(Path.of("../docs", page)));
        int found = 0;
        for (; code.find(); found++) {
            String shown = withoutSpace(code.group(1));
            assertThat(files).as(code.group(1)).anyMatch(file -> file.contains(shown));
        }
        assertThat(found).isEqualTo(blocks);
    }

    /** The landing page says that a consumer writes these lines, and no others. */
    @Test
    void theReadmeShowsAllThatAConsumerWrites() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Path java = Path.of("src/it/consumer/src/main/java/com/acme");
        String lines = Files.readString(java.resolve("voice/package-info.java"))
                + Files.readString(java.resolve("app/Main.java"));

        assertThat(readme)
                .contains("```java\n" + Files.readString(java.resolve("voice/package-info.java")) + "```")
                .contains("```java\n" + Files.readString(java.resolve("app/Main.java")) + "```");
        assertThat(lines.lines()).hasSizeLessThanOrEqualTo(15);
        assertThat(readme).contains("the pages and fifteen lines");
    }

    private static List<String> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .map(DocumentedProjectsTest::read)
                    .map(DocumentedProjectsTest::withoutSpace)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
