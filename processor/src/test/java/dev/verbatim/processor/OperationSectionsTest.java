package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations are found by their documented names, wherever in the API's folder they are. */
class OperationSectionsTest {
    private static final String CRANE = "@Operation(\"yard_getCrane\") public interface Crane {"
            + " String crane(String crane, String at) throws OperationException; }";
    private static final String LOADS = "@Operation(\"yard_findLoads\") public interface Loads {"
            + " java.util.List<YardFindLoadsResponse> loads(String crane) throws OperationException; }";

    @TempDir
    private Path pages;

    @BeforeEach
    void copyPages() throws IOException {
        Files.createDirectories(pages.resolve("yard"));
        for (String file : List.of("yard.md", "verbatim.properties")) {
            Files.copy(Path.of("src/test/resources/styles/yard", file), pages.resolve("yard/" + file));
        }
    }

    private List<String> findings(String... types) {
        return Diagnosis.of(project(types).compile());
    }

    private Project project(String... types) {
        Project project = Project.withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Yard\", pages = \"yard\") package acme;");
        for (String type : types) {
            project.type(type.replaceAll(".* interface (\\w+) .*", "$1"), type);
        }
        return project;
    }

    @Test
    void aFileDocumentsSeveralOperations() {
        assertThat(findings(CRANE, LOADS)).isEmpty();
    }

    @Test
    void tablesOfStatusesOutsideOfOperationsGiveConstants(@TempDir Path output) throws IOException {
        Path page = pages.resolve("yard/yard.md");
        String header = "| Code | Meaning |\n|---|---|\n";
        Files.writeString(
                page,
                Files.readString(page)
                                .replace(
                                        "# Yard API\n",
                                        "# Yard API\n\n## Reason codes\n\n" + header + "| 40 | The crane is busy. |\n")
                        + "\n## Statuses of loads\n\n" + header + "| 1041 | The load is lost. |\n");
        ProjectFolder project = new ProjectFolder(output, project(CRANE, LOADS));

        assertThat(project.compile(Toolchain.THIS_JDK.compiler())).isEmpty();
        assertThat(project.generated().get("acme/YardStatus.java"))
                .contains("THE_CRANE_IS_BUSY = StatusCode.of(40, ", "THE_LOAD_IS_LOST = StatusCode.of(1041, ");
    }

    @Test
    void aFileMayBeNamed() {
        assertThat(findings(
                        CRANE.replace("(\"yard_getCrane\")", "(value = \"yard_getCrane\", page = \"yard.md\")"), LOADS))
                .isEmpty();
    }

    @Test
    void theOperationsThatNoInterfaceHandlesAreNamed() {
        assertThat(findings(CRANE))
                .containsExactly(
                        "package-info.java at \"Yard\": warning yard/yard.md:24:1: [page-unclaimed] no interface in acme"
                                + " handles \"yard_findLoads\"; add one with @Operation(\"yard_findLoads\")");
    }

    @Test
    void aNameThatNoPageDocuments() {
        assertThat(findings(
                        CRANE,
                        LOADS.replace("yard_findLoads", "yard_findLoad")
                                .replace("List<YardFindLoadsResponse>", "List<String>")))
                .anySatisfy(finding -> assertThat(finding)
                        .contains("[page-not-found] the operation yard_findLoad has no page")
                        .endsWith("; did you mean yard_findLoads?"));
    }

    @Test
    void aNameThatTheGivenFileDoesNotDocument() {
        assertThat(findings(CRANE.replace("(\"yard_getCrane\")", "(value = \"lift\", page = \"yard.md\")")))
                .anySatisfy(finding -> assertThat(finding)
                        .contains(
                                "[page-not-found] the page documents no operation \"lift\"; use one that it documents:"
                                        + " yard_findLoads, yard_getCrane"));
    }

    @Test
    void findingsOfASectionAreReportedAtItsOperation() throws IOException {
        Path page = pages.resolve("yard/yard.md");
        Files.writeString(page, Files.readString(page).replace("\"0x07\", \"now\"", "\"0x07\", \"now\", 1"));

        assertThat(findings(CRANE, LOADS))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("Crane.java"));
    }

    @Test
    void aRowAboutAMemberBesideTheParametersIsNoParameter() throws IOException {
        Files.createDirectories(pages.resolve("orchard"));
        Files.writeString(pages.resolve("orchard/verbatim.properties"), "style = command\n");
        Files.writeString(
                pages.resolve("orchard/orchard.md"),
                Files.readString(Path.of("src/test/resources/styles/orchard/orchard.md"))
                        .replace("| `rows` |", "| `id` | Number | No | Repeated in the answer. |\n| `rows` |"));

        assertThat(Diagnosis.of(Project.withPages(pages)
                        .withoutPageRules()
                        .source(
                                "package-info",
                                "@dev.verbatim.annotations.OperationApi(value = \"Orchard\", pages = \"orchard\") package acme;")
                        .type(
                                "Info",
                                "@Operation(\"orchard_info\") public interface Info { OrchardInfoResponse info(Integer id); }")
                        .compile()))
                .anySatisfy(
                        finding -> assertThat(finding).contains("asks for \"id\", which the page does not document"));
    }

    @Test
    void mistakesInTheStyleFileAreReportedAtThePackage() throws IOException {
        Files.writeString(pages.resolve("yard/verbatim.properties"), "style = jsonrpc\n");

        assertThat(findings(CRANE, LOADS))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith(
                                "package-info.java at \"Yard\": error yard/verbatim.properties:1:9: [style-invalid]"));
    }
}
