package dev.verbatim.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documentation shows of a file is in that file, apart from white space. */
class DocumentedCodeTest {
    private static final Pattern CODE = Pattern.compile(
            "\\]\\(\\.\\./(examples/servers/\\S+\\.java)\\)\\)?:\\n\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @CsvSource({"servers.md, 5", "notifications.md, 2"})
    void theFilesHaveTheDocumentedCode(String page, int blocks) throws IOException {
        Matcher code = CODE.matcher(Files.readString(ROOT.resolve("docs").resolve(page)));
        int found = 0;
        for (; code.find(); found++) {
            assertThat(withoutSpace(Files.readString(ROOT.resolve(code.group(1)))))
                    .as(code.group(1))
                    .contains(withoutSpace(code.group(2)));
        }
        assertThat(found).isEqualTo(blocks);
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
