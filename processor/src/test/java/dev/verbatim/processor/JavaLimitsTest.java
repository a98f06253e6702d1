package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of class files: what exceeds them is a finding, and what just fits compiles. */
class JavaLimitsTest {
    @TempDir
    Path root;

    @Test
    void compilesTheMaximumOfConstructorParameters() {
        Compilation compilation = compile(members(238, "\"text\""), "");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void reportsMoreMembersThanAConstructorCanHave() {
        assertThat(Diagnosis.of(compile(members(300, "\"text\""), "")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:266:1: [name-collision] \"m238\" is member number 241"
                                + " of HoldRequest, more than a Java constructor can have; document fewer, or nest some");
        assertThat(Diagnosis.of(compile(members(150, "10000000000"), "")))
                .singleElement()
                .asString()
                .contains("is member number 12", "of HoldRequest, more than a Java constructor can have");
    }

    @Test
    void reportsNamesThatAreTooLongForAFile() {
        String longName = "m".repeat(101);

        assertThat(Diagnosis.of(compile(",\"" + longName + "\": 1", "")))
                .singleElement()
                .asString()
                .contains("[name-collision]", "gives a Java name of more than 100 characters");
        String nested = "n".repeat(90);
        assertThat(Diagnosis.of(compile(",\"a%1$s\": {\"b%1$s\": {\"c%1$s\": {\"d\": 1}}}".formatted(nested), "")))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding).contains("[name-collision]", "is too long for the name of a file"));
    }

    @Test
    void compilesTheLongestTextOfALine() {
        Compilation compilation = compile("", "\u4e00".repeat(21_000));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    /** One class holds the members of all requests. */
    @Test
    void compilesTheRequestsOfALargeApi() {
        Compilation compilation = operations(8, 235, "\"text\"").compile();

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void reportsMoreMembersInAllRequestsThanAClassCanHave() {
        assertThat(Diagnosis.of(operations(18, 235, "{\"a\": 1}").compile()))
                .singleElement()
                .asString()
                .startsWith("package-info.java at \"Voice\": error voice/Operation27.md:12:1: [name-collision] "
                        + "\"Operation27\" is operation number 18 of the API, more than the Java class VoiceDispatcher can "
                        + "hold; split it into two APIs in two packages");
    }

    @Test
    void reportsMoreCapabilitiesThanAnEnumCanHave() {
        String names = IntStream.range(0, 3_300)
                .mapToObj(number -> ",\n\"Capability" + number + "\"")
                .collect(Collectors.joining());
        new PageFolder(root).hold("\"statusCode\": 0", "\"statusCode\": 0,\n\"capabilities\": [\"Hold\"" + names + "]");
        Compilation compilation = Project.voice(root)
                .withoutPageRules()
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { HoldResponse hold(Call call, HoldRequest request); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly("package-info.java at \"Voice\": error voice/Hold.md:945:1: [name-collision] "
                        + "\"Capability908\" is capability number 3201 of the API, more than the Java class "
                        + "VoiceCapability can hold; split it into two APIs in two packages");
    }

    /** The builder has a statement for each of them in several methods, and the client constants in several classes. */
    @Test
    void compilesTwoThousandOperations() {
        Project project = Project.voice(root).withClient("Voice", "voice").withoutPageRules();
        PageFolder pages = new PageFolder(root);
        for (int number = 0; number < 2_000; number++) {
            String operation = "Operation" + number;
            pages.page(
                    "voice/" + operation + ".md",
                    "# %1$s\n\n| Request URL | /api/v2/me/calls/{id} |\n|---|---|\n| HTTP method | POST |\n| Required features | a |\n\n"
                                    .formatted(operation)
                            + "## Parameters\n\n| Parameter | Value |\n|---|---|\n| operationName | " + operation
                            + " |\n");
            project.type(
                    operation,
                    "@Operation(\"%1$s\") public interface %1$s { void handle(Call call); }".formatted(operation));
        }

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    private Project operations(int count, int members, String value) {
        Project project = Project.voice(root).withoutPageRules();
        PageFolder pages = new PageFolder(root);
        for (int number = 10; number < 10 + count; number++) {
            String operation = "Operation" + number;
            pages.page(
                    "voice/" + operation + ".md",
                    PageFolder.HOLD
                            .replace("Hold", operation)
                            .replace(
                                    ": 3600", ": 3600" + members(members, value).replace("\"m", "\"m" + number + "x")));
            project.type(
                    operation,
                    "@Operation(\"%1$s\") public interface %1$s { void handle(Call call, %1$sRequest request); }"
                            .formatted(operation));
        }
        return project;
    }

    private Compilation compile(String members, String feature) {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                .replace("| api-voice |", "| api-voice" + feature + " |")
                                .replace(": 3600", ": 3600" + members));
        return Project.voice(root)
                .withoutPageRules()
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .compile();
    }

    private static String members(int count, String value) {
        return IntStream.range(0, count)
                .mapToObj(number -> ",\n\"m" + number + "\": " + value)
                .collect(Collectors.joining());
    }
}
