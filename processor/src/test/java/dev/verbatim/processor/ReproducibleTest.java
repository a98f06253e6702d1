package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same pages and interfaces give the same bytes in every environment. */
class ReproducibleTest {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    private Map<String, String> expected;

    @BeforeEach
    void compileOnce() {
        expected = generated("expected", Project.SAMPLE_PAGES, 0, JavaTool.own("javac"));
        assertThat(expected).containsKeys("acme/DialRequest.java", "META-INF/verbatim/acme/Voice.json");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheSources(long seed) {
        assertThat(generated("shuffled", Project.SAMPLE_PAGES, seed, JavaTool.own("javac")))
                .isEqualTo(expected);
    }

    @Test
    void theOrderInWhichThePagesWereWrittenAndWhere() throws IOException {
        Path elsewhere = copyOfPages("elsewhere", text -> text);

        assertThat(generated("moved", elsewhere, 0, JavaTool.own("javac"))).isEqualTo(expected);
    }

    @Test
    void theOrderOfTheClassPath() {
        List<String> entries =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        Collections.reverse(entries);
        // The last of several such options wins.
        JavaTool reversed = arguments -> JavaTool.own("javac")
                .run(Stream.concat(
                                arguments.stream(),
                                Stream.of(
                                        "-classpath",
                                        String.join(File.pathSeparator, entries),
                                        "-Xlint:-options",
                                        "-nowarn"))
                        .toList());

        assertThat(generated("reversed", Project.SAMPLE_PAGES, 0, reversed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void theEndsOfLinesOfThePages(String lineEnd) throws IOException {
        Path pages = copyOfPages("pages", text -> text.replace("\n", lineEnd));

        assertThat(generated("line-ends", pages, 0, JavaTool.own("javac"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-J-Duser.language=tr -J-Duser.country=TR",
                "-J-Duser.language=ar -J-Duser.country=EG -J-Duser.timezone=Pacific/Apia",
                "-J-Dfile.encoding=ISO-8859-1 -J-Dline.separator=\r\n"
            })
    void theLocaleTheTimeZoneTheCharsetAndTheWorkingDirectory(String machine) {
        JavaTool other = JavaTool.of(THIS_JDK, "javac", folder, Arrays.asList(machine.split(" ")));

        assertThat(generated("machine", Project.SAMPLE_PAGES, 0, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void theCompiler(Toolchain toolchain) {
        toolchain.assumeFound();

        assertThat(generated("compiler", Project.SAMPLE_PAGES, 0, toolchain.compiler()))
                .isEqualTo(expected);
    }

    @Test
    void textOfPagesSurvivesAnAsciiCompiler() throws IOException {
        Path pages = folder.resolve("pages");
        new PageFolder(pages).hold("| api-voice |", "| api-größe |");
        ProjectFolder project = new ProjectFolder(folder.resolve("ascii"), hold(pages));
        JavaTool ascii = JavaTool.of(THIS_JDK, "javac", folder, List.of("-J-Dfile.encoding=US-ASCII"));
        JavaTool withoutEncoding = arguments -> ascii.run(arguments.stream()
                .filter(argument -> !argument.equals("-encoding") && !argument.equals("UTF-8"))
                .toList());

        assertThat(project.compile(withoutEncoding)).isEmpty();
        assertThat(project.generated().get("acme/VoiceDispatcher.java")).contains("\"api-gr\\u00f6\\u00dfe\"");
    }

    private static Project hold(Path pages) {
        return Project.voice(pages)
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }");
    }

    private Map<String, String> generated(String name, Path pages, long seed, JavaTool compiler) {
        Project project = Project.withPages(pages)
                .resources("voice-api")
                .option("-Averbatim.severity.page_unclaimed=off")
                .option("-Averbatim.severity.capability_unknown=off");
        ProjectFolder compiled = new ProjectFolder(folder.resolve(name), seed == 0 ? project : project.shuffled(seed));
        assertThat(compiled.compile(compiler)).isEmpty();
        return compiled.generated();
    }

    /** Writes the sample application's pages in reverse order. */
    private Path copyOfPages(String name, UnaryOperator<String> change) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name).resolve("voice"));
        try (Stream<Path> files = Files.list(Project.SAMPLE_PAGES.resolve("voice"))) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Files.writeString(target.resolve(file.getFileName()), change.apply(text));
            }
        }
        return target.getParent();
    }
}
