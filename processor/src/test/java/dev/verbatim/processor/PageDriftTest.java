package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are not where an interface looks for them, and pages that no interface looks for. */
class PageDriftTest {
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    @TempDir
    Path folder;

    private Path root;
    private PageFolder pages;
    private Project project;

    @BeforeEach
    void project() {
        root = folder.resolve("pages");
        pages = new PageFolder(root).hold();
        project = Project.voice(root);
    }

    @Test
    void reportsNothingIfPageAndInterfaceAgree() {
        assertThat(Diagnosis.of(project.type("Hold", HANDLER).compile())).isEmpty();
    }

    @Test
    void missingPageIsReportedWithEveryAttemptAndTheNearestName() {
        Compilation compilation = project.option("-Averbatim.severity.page_unclaimed=off")
                .type("Holt", "@Operation(\"Holt\") public interface Holt {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Holt.java at \"Holt\": error voice/Holt.md:1:1: [page-not-found] the operation Holt has no page; "
                                + "looked for " + root.resolve("voice/Holt.md")
                                + ", verbatim/voice/Holt.md in the class output, verbatim/voice/Holt.md in the class path; "
                                + "did you mean voice/Hold.md?");
    }

    @Test
    void attemptsNameTheOptionIfItIsNotSet() {
        Compilation compilation = new Project()
                .source("package-info", "@dev.verbatim.annotations.OperationApi(\"Voice\") package acme;")
                .type("Hold", "@Operation(\"Hold\") public interface Hold {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Hold.java at \"Hold\": error Hold.md:1:1: [page-not-found] the operation Hold has no page; looked "
                                + "for the folder -Averbatim.pages (not set), verbatim/Hold.md in the class output, "
                                + "verbatim/Hold.md in the class path; add the page in one of these places");
    }

    @Test
    void findsAPageOnTheClassPath() throws IOException {
        Path library = folder.resolve("library");
        new PageFolder(library).page("verbatim/voice/Wait.md", PageFolder.HOLD.replace("Hold", "Wait"));
        String classPath = library + System.getProperty("path.separator") + System.getProperty("java.class.path");

        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .type(
                                "Wait",
                                "@Operation(\"Wait\") public interface Wait { void wait(Call call, WaitRequest request); }")
                        .option("-classpath")
                        .option(classPath)
                        .compile()))
                .isEmpty();
    }

    @Test
    void findsAPageInAnArchiveOnTheClassPath() throws IOException {
        Path archive = folder.resolve("library.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new ZipEntry("verbatim/voice/Hold.md"));
            jar.write(PageFolder.HOLD.getBytes(StandardCharsets.UTF_8));
        }
        String classPath = archive + System.getProperty("path.separator") + System.getProperty("java.class.path");

        assertThat(Diagnosis.of(Project.voice(folder.resolve("nowhere"))
                        .type("Hold", HANDLER)
                        .option("-classpath")
                        .option(classPath)
                        .compile()))
                .isEmpty();
    }

    @Test
    void reportsAPageOfAnotherOperation() {
        Compilation compilation = project.type(
                        "Wait", "@Operation(value = \"Wait\", page = \"Hold.md\") public interface Wait {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly("Wait.java at \"Wait\": error voice/Hold.md:1:1: [page-not-found] the page documents"
                        + " \"Hold\", not \"Wait\"; correct the row operationName, or the name in @Operation");
    }

    @Test
    void reportsAPageThatDocumentsNoOperation() {
        pages.page("voice/Overview.md", "# Overview\n\nAll about calls.\n");
        Compilation compilation = project.type("Hold", HANDLER)
                .type("Overview", "@Operation(\"Overview\") public interface Overview {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Overview.java at \"Overview\": error voice/Overview.md:1:1: [page-not-found] the page "
                                + "documents no operation: it has no heading Parameters; put one above the table with the row "
                                + "operationName");
    }

    @Test
    void reportsANotificationWithoutSample() {
        Compilation compilation = project.type("Hold", HANDLER)
                .type("Ring", "@Notification(\"RingMessage\") public interface Ring {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Ring.java at \"RingMessage\": error voice:1:1: [page-not-found] no sample on the pages"
                                + " shows the messageType \"RingMessage\"; no sample shows a notification, so add one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RingMesage; did you mean RingMessage?",
                "Other; use one that the samples show: RingMessage",
            })
    void misspeltMessageTypeIsReportedWithTheNearest(String messageType, String advice) {
        pages.page("voice/Hold.md", PageFolder.HOLD + "\n```\n{\"messageType\": \"RingMessage\"}\n```\n");
        Compilation compilation = project.type("Hold", HANDLER)
                .type("Ring", "@Notification(\"" + messageType + "\") public interface Ring {}")
                .withoutPageRules()
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Ring.java at \"" + messageType + "\": error voice:1:1: [page-not-found] no sample on the"
                                + " pages shows the messageType \"" + messageType + "\"; " + advice);
    }

    @Test
    void reportNamesAPageInAnotherFolder() {
        pages.page("robots/fleet/Pause.md", PageFolder.HOLD.replace("Hold", "Pause"));
        Compilation compilation = project.type("Hold", HANDLER)
                .type("Pause", "@Operation(\"Pause\") public interface Pause {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .singleElement()
                .asString()
                .endsWith("; found robots/fleet/Pause.md, so move that page, or write pages = \"robots/fleet\" in"
                        + " @OperationApi");
    }

    @Test
    void misspeltHeadingOfAClaimedPageIsReportedAtTheHeading() {
        pages.hold("## Parameters", "## Paramters");

        assertThat(Diagnosis.of(project.type("Hold", HANDLER).compile()))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:10:1: [page-not-found] the page has"
                        + " the heading \"Paramters\" instead of Parameters, so it is not read as an operation;"
                        + " write Parameters");
    }

    @Test
    void unrecognisedPageIsAWarningAtThePackage() {
        pages.page("voice/Wait.md", PageFolder.HOLD.replace("Hold", "Wait").replace("## Parameters", "## Paramters"));

        assertThat(Diagnosis.of(project.type("Hold", HANDLER).compile()))
                .containsExactly("package-info.java at \"Voice\": warning voice/Wait.md:10:1: [page-unrecognised]"
                        + " the page has the heading \"Paramters\" instead of Parameters, so it is not read as an"
                        + " operation; write Parameters");
    }

    @Test
    void secondPageOfAnOperationIsAnError() {
        pages.page("voice/HoldAgain.md", PageFolder.HOLD);

        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .option("-Averbatim.severity.page_unclaimed=off")
                        .compile()))
                .containsExactly("package-info.java at \"Voice\": error voice/HoldAgain.md:14:19: [operation-duplicate]"
                        + " voice/Hold.md:14:19 already documents the operation \"Hold\"; correct the"
                        + " operationName, or delete one of the pages");
    }

    @Test
    void folderWithoutRecognisedPageIsAnError() {
        pages.hold("## Parameters", "## Members");

        assertThat(Diagnosis.of(project.option("-Averbatim.severity.page_unrecognised=off")
                        .compile()))
                .containsExactly("package-info.java at \"Voice\": error voice:1:1: [page-not-found] no page of Voice"
                        + " documents an operation: none has a heading Parameters; put one above the table"
                        + " with the row operationName");
    }

    @Test
    void unclaimedPageIsAWarningAtThePackage() {
        pages.like("Wait");
        Compilation compilation = project.type("Hold", HANDLER).compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": warning voice/Wait.md:1:1: [page-unclaimed] no interface in "
                                + "acme handles this page; add one with @Operation(\"Wait\")");
    }

    @Test
    void findingsOfUnclaimedPagesAreNotReported() {
        pages.page("voice/Wait.md", PageFolder.HOLD.replace("Hold", "Wait").replace("3600\n", "3600,\n"));

        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .option("-Averbatim.severity.page_unclaimed=off")
                        .compile()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.md, leaves the root of the pages",
        "/etc/passwd, has an empty part",
        "x/../../../secret.md, leaves the root of the pages",
        "NUL.md, has a part that is a device on Windows: NUL",
        "outside.md, is a symbolic link that leaves the root of the pages"
    })
    void doesNotReadAPageOutsideOfTheRoot(String page, String problem) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), PageFolder.HOLD);
        Files.createSymbolicLink(root.resolve("voice/outside.md"), secret);
        Compilation compilation = project.option("-Averbatim.severity.page_unclaimed=off")
                .type("Hold", "@Operation(value = \"Hold\", page = \"%s\") public interface Hold {}".formatted(page))
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/%1$s:1:1: [pages-unsafe] the page \"voice/%1$s\" %2$s; name it relative to the root of the pages, with / between its parts"
                                .formatted(page, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payroll", "Payrol", "Nothing"})
    void doesNotReadOrNameAnythingInALinkedFolder(String operation) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("Payroll.md"), PageFolder.HOLD.replace("Hold", "Payroll"));
        Files.createSymbolicLink(root.resolve("linked"), elsewhere);
        Compilation compilation = Project.withPages(root)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"linked\") package acme;")
                .type(operation, "@Operation(\"%1$s\") public interface %1$s {}".formatted(operation))
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "%1$s.java at \"%1$s\": error linked/%1$s.md:1:1: [pages-unsafe] the page \"linked/%1$s.md\" is below a symbolic link that leaves the root of the pages; name it relative to the root of the pages, with / between its parts"
                                .formatted(operation));
    }

    @Test
    void operationNameCannotLeadOutOfTheRoot() {
        Compilation compilation = project.option("-Averbatim.severity.page_unclaimed=off")
                .type("Hold", "@Operation(\"../../x\") public interface Hold {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .singleElement()
                .asString()
                .contains("voice/../../x.md:1:1: [pages-unsafe]");
    }

    @Test
    void doesNotReadAFolderOutsideOfTheRoot() throws IOException {
        Files.writeString(folder.resolve("Hold.md"), PageFolder.HOLD);
        Compilation compilation = Project.withPages(root)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"..\") package acme;")
                .type("Hold", "@Operation(\"Hold\") public interface Hold {}")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": error ..:1:1: [pages-unsafe] the folder \"..\" leaves the "
                                + "root of the pages; name it relative to the root of the pages, with / between its parts");
    }
}
