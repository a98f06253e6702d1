package dev.verbatim.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java that the documentation shows is in files of this project, apart from white space; a complete example has its own test. */
class DocumentedCodeTest {
    private static final Pattern CODE = Pattern.compile("(`:\\n\\n)?```java\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"servers.md, 5", "notifications.md, 8"})
    void theFilesHaveTheDocumentedCode(String page, int blocks) throws IOException {
        List<String> files = files();
        Matcher code = CODE.matcher(Files.readString(Path.of("../../docs", page)));
        int found = 0;
        while (code.find()) {
            boolean isFileOfCompleteExample = code.group(1) != null;
            if (!isFileOfCompleteExample) {
                String shown = withoutSpace(code.group(2));
                assertThat(files).as(code.group(2)).anyMatch(file -> file.contains(shown));
                found++;
            }
        }
        assertThat(found).isEqualTo(blocks);
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentedCodeTest::read)
                    .map(DocumentedCodeTest::withoutSpace)
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
