package dev.verbatim.mock;

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

/** The Java and the page that docs/mock.md shows are in tests of this module and of the sample application, apart from white space. */
class DocumentedCodeTest {
    private static final Pattern CODE = Pattern.compile("(````|```)(?:java|markdown)\\n(.*?)\\1", Pattern.DOTALL);

    @Test
    void theFilesHaveTheDocumentedCode() throws IOException {
        List<String> files = files();
        Matcher code = CODE.matcher(Files.readString(Path.of("../docs/mock.md")));
        int found = 0;
        for (; code.find(); found++) {
            String shown = withoutSpace(code.group(2));
            assertThat(files).as(code.group(2)).anyMatch(file -> file.contains(shown));
        }
        assertThat(found).isEqualTo(6);
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> own = Files.walk(Path.of("src/test"));
                Stream<Path> others = Files.walk(Path.of("../sample-app/src/test/java"))) {
            return Stream.concat(own, others)
                    .filter(Files::isRegularFile)
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
