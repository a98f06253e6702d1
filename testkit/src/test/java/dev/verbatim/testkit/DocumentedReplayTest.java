package dev.verbatim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complete examples of some pages of the documentation compile without a warning and print the documented output. */
class DocumentedReplayTest {
    private static final Pattern FILE =
            Pattern.compile("(?m)^`src/(?:main|test)/(\\S+)`:\n\n(`{3,})\\w*\n(.*?)^\\2\n", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("(?m)^`(\\S+)` prints:\n\n```\n(.*?)^```\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"replay.md", "contract-tests.md"})
    void theExampleCompilesAndPrintsTheDocumentedOutput(String name) throws Exception {
        String page = Files.readString(Path.of("../docs").resolve(name));
        List<String> options = new ArrayList<>(List.of(
                "-Averbatim.pages=" + folder.resolve("pages"),
                "-Xlint:all,-processing",
                "-Werror",
                "-d",
                folder + "/classes"));
        Matcher file = FILE.matcher(page);
        while (file.find()) {
            Path written = folder.resolve(file.group(1));
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.group(3));
            if (file.group(1).endsWith(".java")) {
                options.add(written.toString());
            }
        }
        Files.createDirectories(folder.resolve("classes"));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, messages, options.toArray(String[]::new));
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();

        Matcher output = OUTPUT.matcher(page);
        assertThat(output.find()).isTrue();
        assertThat(comparable(run(output.group(1)))).isEqualTo(comparable(output.group(2)));
    }

    private String run(String program) throws ReflectiveOperationException, IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            Method main = loader.loadClass(program).getMethod("main", String[].class);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Durations and ports differ. */
    private static String comparable(String text) {
        return text.replace(System.lineSeparator(), "\n")
                .replaceAll(" +\\d+ ms", " N ms")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
    }
}
