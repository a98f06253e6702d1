package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample application with a typo in one file: the compiler reports only the findings, no missing generated types. */
class OneErrorForOneTypoTest {
    private static final Path SAMPLE = Path.of("../sample-app/src/main/java/dev/verbatim/sample");
    private static final Pattern ERROR =
            Pattern.compile("^.*\\.java:\\d+: error: .*$|^\\d+\\. ERROR in .*$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    /**
     * A typo and the expected findings.
     *
     * @param file the file with the typo, below the folder of pages or of Java
     * @param rules the rules of the expected findings
     */
    record Typo(String file, String text, String replacement, List<String> rules) {
        static Typo of(String file, String text, String replacement, String... rules) {
            return new Typo(file, text, replacement, List.of(rules));
        }
    }

    /**
     * Returns typos after which a page no longer documents its messages. ecj then reports their members in method bodies, which javac
     * does not read.
     */
    static List<Typo> ofWhatPagesDocument() {
        return List.of(
                Typo.of("voice/Dial.md", "| Request URL |", "| Reqest URL |", "property-missing"),
                Typo.of("voice/Dial.md", "## Parameters", "## Paramters", "page-not-found"),
                Typo.of(
                        "voice/Dial.md",
                        "| operationName | Dial |",
                        "| operationName | Dail |",
                        "page-not-found",
                        "operation-name"),
                Typo.of(
                        "voice/SwapCalls.java",
                        "@Operation(\"SwapCalls\")",
                        "@Operation(\"SwapCall\")",
                        "page-not-found"),
                // The handler's method takes the record of the request.
                Typo.of("voice/Dial.java", "@Operation(\"Dial\")", "@Operation(\"Dail\")", "page-not-found"));
    }

    static List<Typo> ofDetails() {
        return List.of(
                Typo.of(
                        "voice/SwapCalls.md",
                        "\"otherCallUri\": \"http://127.0.0.1:8080/api/v2/me/calls/01RCC",
                        "\"otherCallUrl\": \"http://127.0.0.1:8080/api/v2/me/calls/01RCC",
                        "parameter-missing",
                        "parameter-undocumented"),
                Typo.of("voice/Dial.md", "| HTTP method |", "| HTTP metod |", "property-missing"),
                Typo.of("voice/Dial.md", "\"operationName\": \"Dial\",", "\"operationName\": \"Dial\"", "json-syntax"),
                Typo.of("voice/SwapCalls.java", "otherCallUri", "otherCallUrl", "signature-parameter"),
                Typo.of("voice/SendDtmf.java", "String digits", "String digitz", "signature-parameter"),
                Typo.of(
                        "voice/CallStateChange.java",
                        "\"CallStateChangeMessage\"",
                        "\"CallStateChangesMessage\"",
                        "page-not-found"));
    }

    static Stream<Arguments> everyTypoGivesItsFindingsOnly() {
        return Stream.of(
                        all(ofWhatPagesDocument(), Toolchain.THIS_JDK),
                        all(ofDetails(), Toolchain.THIS_JDK),
                        all(ofDetails().subList(0, 1), Toolchain.JDK_25),
                        all(ofDetails().subList(0, 5), Toolchain.ECJ))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> all(List<Typo> typos, Toolchain toolchain) {
        return typos.stream().map(typo -> Arguments.of(typo, toolchain));
    }

    @ParameterizedTest
    @MethodSource
    void everyTypoGivesItsFindingsOnly(Typo typo, Toolchain toolchain) {
        toolchain.assumeFound();
        copy(typo);
        String said = new ProjectFolder(folder, project(typo)).compile(toolchain.compiler());

        List<String> errors = toolchain.findings(said).stream()
                .filter(finding -> finding.contains(" error "))
                .toList();
        assertThat(rules(errors)).as(said).contains(typo.rules().get(0));
        assertThat(typo.rules()).as(said).containsAll(rules(errors));
        assertThat(ERROR.matcher(said).results()).as(said).hasSameSizeAs(errors);
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void aCorrectedTypoLeavesNothingBehind(Toolchain toolchain) {
        toolchain.assumeFound();
        PageFolder pages = new PageFolder(folder.resolve("pages")).hold();
        ProjectFolder project = new ProjectFolder(
                folder,
                Project.voice(pages.root())
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                        .source(
                                "Main",
                                "package acme.app; import acme.HoldRequest; import acme.VoiceDispatcher;"
                                        + " public interface Main { VoiceDispatcher dispatcher(HoldRequest request); }"));

        pages.hold("\"seconds\": 3600", "\"secs\": 3600");
        String said = project.compileOntoClassPath(toolchain.compiler());
        assertThat(ERROR.matcher(said).results()).as(said).hasSize(1);
        if (toolchain != Toolchain.ECJ) {
            assertThat(project.generated(project.classes())).isEmpty();
        }
        pages.hold();
        assertThat(project.compileOntoClassPath(toolchain.compiler())).isEmpty();
        var good = project.generated(project.classes());
        assertThat(good)
                .hasEntrySatisfying(
                        "acme/VoiceDispatcher.java", text -> assertThat(text).contains("ROUTES"));

        pages.hold("| HTTP method |", "| HTTP metod |");
        assertThat(project.compileOntoClassPath(toolchain.compiler())).contains("[property-missing]");
        pages.hold();
        assertThat(project.compileOntoClassPath(toolchain.compiler())).isEmpty();
        assertThat(project.generated(project.classes())).isEqualTo(good);
    }

    private static List<String> rules(List<String> findings) {
        return findings.stream()
                .map(finding -> finding.replaceFirst("(?s)^.*?\\[([a-z-]+)].*$", "$1"))
                .toList();
    }

    private void copy(Typo typo) {
        try (Stream<Path> pages = Files.walk(Project.SAMPLE_PAGES)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                String name = Project.SAMPLE_PAGES.relativize(page).toString();
                Path copy = folder.resolve("pages").resolve(name);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, with(typo, name, Files.readString(page)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Project project(Typo typo) {
        Project project = Project.withPages(folder.resolve("pages"));
        for (String part : List.of("switchboard", "voice")) {
            try (Stream<Path> files = Files.list(SAMPLE.resolve(part))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    project.source(
                            part + "." + name.replace(".java", ""),
                            with(typo, part + "/" + name, Files.readString(file)));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return project;
    }

    private static String with(Typo typo, String file, String text) {
        if (!typo.file().equals(file)) {
            return text;
        }
        assertThat(text).contains(typo.text());
        return text.replaceFirst(Pattern.quote(typo.text()), Matcher.quoteReplacement(typo.replacement()));
    }
}
