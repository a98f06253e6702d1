package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a client is one error at its annotation, which says what to do. */
class ClientErrorsTest {
    private static final String USE =
            "public final class Main { void run(VoiceClient client) { client.hold(\"7\", \"lunch\", null);"
                    + " client.async().hold(\"7\", \"lunch\", 1); VoiceNotification unknown = new VoiceNotification.Unknown(\"\", \"\");"
                    + " throw new IllegalStateException(VoiceFailure.of(null)); } }";

    @TempDir
    private Path pages;

    @Test
    void aFolderWithoutPages() {
        new PageFolder(pages).hold();

        assertThat(Diagnosis.of(Project.client("Voice", "voise", pages).compile()))
                .containsExactly(
                        "package-info.java at \"Voice\": error voise:1:1: [page-not-found] no pages were found for the"
                                + " client Voice; looked for Markdown files in " + pages.resolve("voise")
                                + ", verbatim/voise in the class output, verbatim/voise in the class path; found pages in voice, so"
                                + " set pages in @ApiClient to their folder");
    }

    @Test
    void noPagesAtAll() {
        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages).compile()))
                .singleElement()
                .asString()
                .endsWith(
                        "; add the pages, or set verbatim.pages to their root folder; unpack pages in a jar, since the compiler"
                                + " cannot list it");
    }

    @Test
    void pagesThatDocumentNoOperation() {
        new PageFolder(pages).page("voice/About.md", "# About\n\nThis API is about calls.\n");

        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages).compile()))
                .singleElement()
                .asString()
                .contains("error", "[page-not-found] no page of Voice documents an operation");
    }

    @Test
    void aFolderOutsideOfTheRoot() {
        assertThat(Diagnosis.of(Project.client("Voice", "../voice", pages).compile()))
                .singleElement()
                .asString()
                .contains("[pages-unsafe] the folder \"../voice\"");
    }

    @Test
    void oneErrorOfAPageWithoutMissingTypes() {
        new PageFolder(pages).hold("| HTTP method | POST |\n", "");

        Compilation compilation =
                Project.client("Voice", "voice", pages).type("Main", USE).compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": error voice/Hold.md:5:1: [property-missing] the page has"
                                + " no row \"HTTP method\"; add it to the first table, which must come before the heading Parameters");
        assertThat(compilation.errors()).hasSize(1);
    }

    @Test
    void aMutedErrorThatAClientCannotDoWithout() {
        new PageFolder(pages).hold("| HTTP method | POST |\n", "");

        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages)
                        .option("-Averbatim.severity.property_missing=off")
                        .compile()))
                .singleElement()
                .asString()
                .contains("no code can be generated", "the page has no row \"HTTP method\"; add it");
    }

    @Test
    void anOperationNamedLikeAMethodOfTheClient() {
        new PageFolder(pages).hold().like("Close");

        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages).compile()))
                .containsExactly(
                        "package-info.java at \"Voice\": error voice/Close.md:12:1: [name-collision] \"Close\" gives the"
                                + " client's method close, which already exists; name it in Java: declare"
                                + " @dev.verbatim.annotations.Operation(value = \"Close\", as = \"CloseOperation\") interface CloseName {}");
        assertThat(Project.client("Voice", "voice", pages)
                        .type(
                                "CloseName",
                                "@Operation(value = \"Close\", as = \"CloseOperation\") interface CloseName {}")
                        .type(
                                "Main",
                                "class Main { void run(VoiceClient client) { client.closeOperation(\"7\", \"lunch\", 2); } }")
                        .compile()
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aMemberWithoutAJavaName() {
        new PageFolder(pages).hold("\"seconds\": 3600", "\"seconds\": 3600,\n  \"default\": \"a\"");
        String muted = "-Averbatim.severity.parameter_undocumented=off";

        assertThat(Diagnosis.of(
                        Project.client("Voice", "voice", pages).option(muted).compile()))
                .singleElement()
                .asString()
                .endsWith(
                        "; declare @dev.verbatim.annotations.Request(\"Hold\") @dev.verbatim.annotations.Member(value = \"default\","
                                + " as = \"defaultValue\") interface HoldRequestMembers {}");
        assertThat(Project.client("Voice", "voice", pages)
                        .option(muted)
                        .type(
                                "HoldRequestMembers",
                                "@Request(\"Hold\") @Member(value = \"default\", as = \"defaultValue\") interface HoldRequestMembers {}")
                        .compile()
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aTypeOfThePackageNamedLikeTheClient() {
        new PageFolder(pages).hold();

        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages)
                        .type("VoiceClient", "class VoiceClient {}")
                        .compile()))
                .containsExactly(
                        "package-info.java at \"Voice\": error voice:1:1: [name-collision] \"Voice\" gives the Java type"
                                + " VoiceClient, which already exists; rename that type, or give @ApiClient another name");
    }

    @Test
    void differentNamesInOnePackage() {
        new PageFolder(pages).hold();
        Project project = Project.withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\")"
                                + " @dev.verbatim.annotations.ApiClient(value = \"Sms\", pages = \"voice\") package acme;");

        assertThat(Diagnosis.of(project.compile()))
                .containsExactly(
                        "package-info.java at \"Voice\": error @OperationApi(value = \"Voice\", pages = \"voice\") and"
                                + " @ApiClient(value = \"Sms\", pages = \"voice\") of the package acme are about different APIs; write the"
                                + " same value and pages in both, or move one of them to a package of its own");
    }

    @Test
    void aHandlerInAPackageWithAClientAlone() {
        new PageFolder(pages).hold();

        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") interface Hold { void hold(String id, String reason, Integer seconds); }")
                        .compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:1:1: [signature-missing] Hold has a method, but this"
                                + " side of the connection sends \"Hold\" and does not handle it; remove the method, or correct sentBy in"
                                + " @Operation");
        assertThat(Diagnosis.of(Project.client("Voice", "voice", pages)
                        .type(
                                "Hold",
                                "@Operation(value = \"Hold\", sentBy = Side.SERVER) interface Hold { void hold(String id); }")
                        .compile()))
                .singleElement()
                .asString()
                .endsWith("a client alone handles no operation such as \"Hold\"; annotate the package also with"
                        + " @dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\", side ="
                        + " dev.verbatim.annotations.Side.CLIENT)");
    }

    @Test
    void theLibraryIsMissing() {
        new PageFolder(pages).hold();
        Project project = Project.client("Voice", "voice", pages);
        List<File> withoutClient = Project.classPath().stream()
                .filter(place -> !place.getPath().contains("client"))
                .toList();

        Compilation compilation = Compiler.javac()
                .withClasspath(withoutClient)
                .withOptions(project.options())
                .withProcessors(new VerbatimProcessor())
                .compile(project.sources());

        assertThat(Diagnosis.of(compilation))
                .containsExactly("package-info.java at \"Voice\": error the generated client of acme needs the library"
                        + " verbatim-client, which is not there; add the dependency dev.verbatim:verbatim-client in the version of"
                        + " verbatim-processor");
    }
}
