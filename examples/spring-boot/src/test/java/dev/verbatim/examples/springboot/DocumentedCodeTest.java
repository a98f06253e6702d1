package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation shows of a file is in that file. */
class DocumentedCodeTest {
    private static final Pattern CODE = Pattern.compile(
            "\\]\\(\\.\\./(examples/spring-boot/\\S+\\.java)\\)\\):\\n\\n```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theFilesHaveTheDocumentedCode() throws IOException {
        Path root = root();
        Matcher code = CODE.matcher(Files.readString(root.resolve("docs/spring-boot.md")));
        int blocks = 0;
        for (; code.find(); blocks++) {
            assertThat(Files.readString(root.resolve(code.group(1)))).contains(code.group(2));
        }
        assertThat(blocks).isEqualTo(5);
    }

    @Test
    void whatPutsTheApplicationTogetherIsShort() throws IOException {
        Path sources = root().resolve("examples/spring-boot/src/main/java/dev/verbatim/examples/springboot");
        int lines = 0;
        for (String file : List.of("RobotsApplication.java", "SecurityConfiguration.java", "package-info.java")) {
            lines += (int) Files.readAllLines(sources.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.strip().matches("(import|package|/\\*|\\*|//).*"))
                    .count();
        }

        assertThat(lines).isLessThan(40);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/spring-boot.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
