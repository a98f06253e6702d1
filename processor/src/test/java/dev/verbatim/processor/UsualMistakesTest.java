package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Common mistakes of new users: each is reported once, at its place, with what to do. */
class UsualMistakesTest {
    private static final String HOLD =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";
    private static final String WAIT =
            "@Operation(\"Wait\") public interface Wait { void pause(Call call, WaitRequest request); }";

    @TempDir
    Path folder;

    private Path root;
    private PageFolder pages;

    @BeforeEach
    void pages() {
        root = folder.resolve("pages");
        pages = new PageFolder(root).hold().like("Wait");
    }

    @Test
    void aPackageWithoutOperationApiGetsOneError() {
        assertThat(said(new Project().type("Hold", HOLD).type("Wait", WAIT).type("Call", "public interface Call {}")))
                .containsExactly(
                        "Hold.java at \"Hold\": error acme is not annotated as an API; add a package-info.java that names the "
                                + "folder of its pages: @dev.verbatim.annotations.OperationApi(value = \"Acme\", pages = \"acme\") "
                                + "package acme;");
    }

    @Test
    void anApiNeedsANamedPackage() {
        assertThat(said(Project.withPages(root)
                        .sourceOf("Hold", "@dev.verbatim.annotations.Operation(\"Hold\") public interface Hold {}")))
                .containsExactly("Hold.java at \"Hold\": error the unnamed package cannot be an API; move this type "
                        + "into a named package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"voices", "src/main/pages/voice"})
    void aFolderWithoutPagesIsReportedOnce(String folder) {
        Project project = Project.withPages(root)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"%s\") package acme;"
                                .formatted(folder))
                .type("Call", "public interface Call {}");

        assertThat(said(project.type("Hold", HOLD).type("Wait", WAIT)))
                .singleElement()
                .asString()
                .startsWith("package-info.java at \"Voice\": error " + folder
                        + ":1:1: [page-not-found] no operation of Voice has a page; looked for "
                        + root.resolve(folder).resolve("Hold.md"))
                .endsWith(" and so on; found pages in voice, so set pages in @OperationApi to their folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why the call is held. | One of Low, Normal, High. | the request sends \"lunch\" for \"reason\","
                        + " but its row says that it must be one of Low, Normal, High; correct the one that is wrong;"
                        + " until then, generated code allows any value",
                "For how long. | 1 to 9999, default 50000. | the default of \"seconds\" is \"50000\", but its row"
                        + " says that it must be 1 to 9999; correct the one that is wrong"
            })
    void aValueThatThePageForbidsIsReportedOnce(String said, String documented, String message) {
        new PageFolder(root).hold(said, documented);

        assertThat(said(Project.voice(root)
                        .type("Level", "public enum Level { LOW, NORMAL, HIGH }")
                        .type("Wait", WAIT)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(Call call, %s); }"
                                        .formatted(
                                                said.startsWith("Why")
                                                        ? "@Param(\"reason\") Level level"
                                                        : "String reason, int seconds"))))
                .singleElement()
                .asString()
                .endsWith("[value-documented] " + message);
    }

    @Test
    void aPageWithAnotherExtensionIsSuggested() throws IOException {
        Files.move(root.resolve("voice/Hold.md"), root.resolve("voice/Hold.markdown"));

        assertThat(said(Project.voice(root).type("Hold", HOLD).type("Wait", WAIT)))
                .singleElement()
                .asString()
                .endsWith("did you mean voice/Hold.markdown?");
    }

    @Test
    void aPageInAnotherEncodingIsRefusedAtTheFirstInvalidCharacter() throws IOException {
        String page = PageFolder.HOLD.replace("Puts a call", "Hält einen Ruf");
        Files.write(root.resolve("voice/Hold.md"), page.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(said(Project.voice(root).type("Hold", HOLD).type("Wait", WAIT)))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:3:2: [pages-unsafe] the page is not UTF-8 here; "
                                + "save it as UTF-8");
    }

    @Test
    void aPageMayContainTheReplacementCharacter() {
        pages.hold("Puts a call", "\uFFFDPuts a call");

        assertThat(said(Project.voice(root).type("Hold", HOLD).type("Wait", WAIT)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public interface Hold<T> { void hold(Call call, HoldRequest request); } | Hold has type parameters; remove the type parameters
            public interface Hold { <T> void hold(Call call, HoldRequest request); } | Hold has a method with type parameters; remove the type parameters
            public interface Hold { void hold(Call call, HoldRequest request) throws Throwable; } | Hold has a method that throws Throwable, which a dispatcher cannot handle; let it throw Exception or a subclass
            public interface Hold { void hold(Call call, HoldRequest request) throws Own; final class Own extends Throwable { private static final long serialVersionUID = 1L; } } | Hold has a method that throws Own, which a dispatcher cannot handle; let it throw Exception or a subclass
            public @interface Hold {} | Hold is not an interface; make it one
            """)
    void reportsAnInterfaceThatCannotBeAHandler(String declaration, String problem) {
        assertThat(said(Project.voice(root)
                        .type("Hold", "@Operation(\"Hold\") " + declaration)
                        .type("Wait", WAIT)))
                .singleElement()
                .asString()
                .startsWith("Hold.java at \"Hold\": error voice/Hold.md:1:1: [signature-missing] " + problem
                        + "; declare: void hold(");
    }

    @Test
    void reportsATypeThatGeneratedCodeCannotAccess() {
        assertThat(said(Project.voice(root)
                        .type(
                                "Outer",
                                "class Outer { private interface Line {} "
                                        + HOLD.replace("Call call", "Line call").replace("public", "") + " }")
                        .type("Wait", WAIT)))
                .singleElement()
                .asString()
                .contains(
                        "[signature-missing] Hold has a method with the type Line, which generated code cannot access; "
                                + "make it visible in the package; declare: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Override boolean equals(Object other);",
                "@Override int hashCode();",
                "@Override String toString();",
                "@Override boolean equals(Object other); @Override String toString(); @Override int hashCode();"
            })
    void methodsOfObjectDoNotCountAsAbstract(String redeclared) {
        String declaration =
                HOLD.replace("@Operation", "@FunctionalInterface @Operation").replaceFirst("}\\s*$", redeclared + " }");

        assertThat(said(Project.voice(root).type("Hold", declaration).type("Wait", WAIT)))
                .isEmpty();
    }

    @Test
    void aMethodWithTheNameOfOneOfObjectCounts() {
        String declaration = HOLD.replaceFirst("}\\s*$", "boolean equals(Hold other); }");

        assertThat(said(Project.voice(root).type("Hold", declaration).type("Wait", WAIT)))
                .singleElement()
                .asString()
                .contains("Hold has several abstract methods (equals, hold)");
    }

    @Test
    void reportsAnInterfaceThatGeneratedCodeCannotAccess() {
        assertThat(said(Project.voice(root)
                        .type("Outer", "class Outer { " + HOLD.replace("public", "private") + " }")
                        .type("Wait", WAIT)))
                .singleElement()
                .asString()
                .contains(
                        "[signature-missing] Hold is private, so generated code cannot access it; remove private; declare: ");
    }

    @Test
    void suggestsANameWithSwappedLetters() {
        assertThat(said(Project.voice(root)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(Call call, String raeson); }")
                        .type("Wait", WAIT)))
                .first()
                .asString()
                .endsWith("which the page does not document; did you mean reason?");
    }

    @Test
    void aTypeThatCannotHoldASampleGetsNoAdviceToBoxIt() {
        assertThat(said(Project.voice(root)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold {"
                                        + " void hold(Call call, String reason, boolean seconds); }")
                        .type("Wait", WAIT)))
                .singleElement()
                .asString()
                .endsWith("the type boolean of the parameter seconds of hold cannot hold 3600");
    }

    @Test
    void anUndocumentedMemberIsReportedOnce() {
        pages.hold("\"lunch\",", "\"lunch\",\n  \"colour\": \"red\",");

        assertThat(said(Project.voice(root)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold {"
                                        + " void hold(Call call, String reason, Integer seconds); }")
                        .type("Wait", WAIT)))
                .singleElement()
                .asString()
                .contains("[parameter-undocumented]");
    }

    @ParameterizedTest
    @CsvSource({
        "@Available(Object.class), @Available",
        "'@Deviation(rule = \"json-syntax\", reason = \"old\")', @Deviation"
    })
    void reportsAnAnnotationWithoutTheOneThatItNeeds(String annotation, String name) {
        assertThat(said(Project.voice(root)
                        .type("Hold", HOLD)
                        .type("Wait", WAIT)
                        .type("Stray", annotation + " public interface Stray {}")))
                .containsExactly("Stray.java at " + annotation + " public interface Stray {}: error " + name
                        + " has no effect here, because Stray lacks @Operation");
    }

    @Test
    void reportsAMemberWithoutANotification() {
        assertThat(said(Project.voice(root)
                        .type("Hold", HOLD)
                        .type("Wait", WAIT)
                        .type("Stray", "interface Stray { @Member(\"call.state\") String state(); }")))
                .singleElement()
                .asString()
                .endsWith("error @Member has no effect here, because Stray lacks @Notification, @Request or @Response");
    }

    @Test
    void reportsAnUnknownOption() {
        assertThat(Project.voice(root)
                        .type("Hold", HOLD)
                        .type("Wait", WAIT)
                        .option("-Averbatim.page=" + root)
                        .compile()
                        .diagnostics())
                .first()
                .asString()
                .contains("verbatim.page: unknown option (did you mean verbatim.pages?); correct or remove it");
    }

    @Test
    void reportsAMissingBaseline() {
        assertThat(said(Project.voice(root)
                        .type("Hold", HOLD)
                        .type("Wait", WAIT)
                        .option("-Averbatim.baseline=" + folder.resolve("muted.txt"))))
                .containsExactly(
                        "error verbatim.baseline: file not found: " + folder.resolve("muted.txt")
                                + "; write it (mvn verbatim:lint -Dverbatim.baseline=<file> -Dverbatim.baseline.write=true), or remove the option");
    }

    @Test
    void reportsAnOldJavaRelease() {
        assertThat(said(Project.voice(root)
                        .type("Hold", HOLD)
                        .type("Wait", WAIT)
                        .option("--release", "11")))
                .containsExactly(
                        "error Verbatim generates Java 17, but this is compiled as Java 11; set --release (in Maven "
                                + "the property maven.compiler.release) to 17 or later");
    }

    private static List<String> said(Project project) {
        return Diagnosis.of(project.compile());
    }
}
