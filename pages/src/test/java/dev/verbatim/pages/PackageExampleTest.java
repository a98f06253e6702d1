package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the Javadoc of the package compiles and runs. */
class PackageExampleTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/verbatim/pages/package-info.java");
    private static final Pattern EXAMPLE =
            Pattern.compile("<pre>\\{@code\\n(.*?)^ \\* }</pre>", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void checksAFolderOfPages() throws Exception {
        Path source = folder.resolve("CheckPages.java");
        Files.writeString(source, example());
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(errors).isZero();

        assertThat(run("CheckPages", Corpus.root().toString()).lines())
                .anyMatch(line -> line.matches(".+\\.md:\\d+:\\d+: \\[[a-z-]+] .+"))
                .anyMatch(line -> line.matches("voice/.+\\.md shows \\d+ samples"))
                .last()
                .asString()
                .startsWith("Read ");
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(SOURCE));
        assertThat(example.find()).isTrue();
        return Pattern.compile("^ \\* ?", Pattern.MULTILINE)
                .matcher(example.group(1))
                .replaceAll("");
    }

    private String run(String program, String argument) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try (URLClassLoader classes =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream recorder = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(recorder);
            classes.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) new String[] {argument});
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
