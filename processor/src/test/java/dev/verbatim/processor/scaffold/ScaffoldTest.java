package dev.verbatim.processor.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.Corpus;
import dev.verbatim.processor.VerbatimProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaffoldTest {
    @TempDir
    Path pages;

    @Test
    void writesAnInterfaceForEachPageAndThePackage() {
        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of("Call")), Corpus.root());

        assertThat(scaffold.problems()).isEmpty();
        assertThat(scaffold.sources()).hasSize(21);
        assertThat(scaffold.sources().get("CallStateChange.java")).endsWith("""
                        /** The notification CallStateChangeMessage. */
                        @Notification("CallStateChangeMessage")
                        public interface CallStateChange {}
                        """);
        assertThat(scaffold.sources().get("CompleteTransfer.java")).isEqualTo("""
                        package com.acme.voice;

                        import dev.verbatim.annotations.Operation;
                        import dev.verbatim.annotations.Reference;
                        import dev.verbatim.runtime.OperationException;
                        import org.jspecify.annotations.Nullable;

                        /** Finishes a two-step transfer that was started earlier. */
                        @Operation("CompleteTransfer")
                        public interface CompleteTransfer {
                            void completeTransfer(Call call, @Reference("consultCallUri") @Nullable Call consultCall) throws OperationException;
                        }
                        """);
        assertThat(scaffold.sources().get("package-info.java")).isEqualTo("""
                        /** The Voice API. */
                        @OperationApi(value = "Voice", pages = "voice")
                        package com.acme.voice;

                        import dev.verbatim.annotations.OperationApi;
                        """);
    }

    @Test
    void aParameterWhoseRowListsItsValuesIsAnEnum() throws IOException {
        String page = """
                # Order

                | Request URL | /orders |
                |---|---|
                | HTTP method | POST |
                | Required features | shop |

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | Order |
                | priority | Mandatory. One of Low, Normal, High. |
                | mode | Optional. `1.0` or `2.0` |
                | limit | Optional. 1 to 99, default 50. |
                | name | Mandatory. Whose. |
                """;
        Files.createDirectories(pages.resolve("voice"));
        Files.writeString(pages.resolve("voice/Order.md"), page);
        Files.writeString(
                pages.resolve("voice/Change.md"),
                page.replace("Order", "Change").replace("Low, Normal", "Slow"));

        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of()), pages);

        assertThat(scaffold.problems()).isEmpty();
        assertThat(scaffold.sources())
                .containsOnlyKeys(
                        "Change.java",
                        "Mode.java",
                        "Order.java",
                        "OrderPriority.java",
                        "Priority.java",
                        "package-info.java");
        assertThat(scaffold.sources().get("Order.java"))
                .contains("void order(OrderPriority priority, @Nullable Mode mode, int limit, String name)");
        assertThat(scaffold.sources().get("Change.java"))
                .contains("void change(Priority priority, @Nullable Mode mode,");
        assertThat(scaffold.sources().get("OrderPriority.java"))
                .contains("public enum OrderPriority {")
                .containsSubsequence("LOW", "NORMAL", "HIGH");
        assertThat(scaffold.sources().get("Mode.java"))
                .contains("@WireName(\"1.0\")")
                .contains("VALUE_1");
    }

    @Test
    void theInterfaceOfADeprecatedOperationCompilesWithoutAWarning() throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.writeString(pages.resolve("voice/verbatim.properties"), "style = json-rpc\n");
        Files.writeString(pages.resolve("voice/gate.md"), """
                # Gate

                ## gate.old

                This method is deprecated. Use `gate.new`.

                ```json
                {"jsonrpc": "2.0", "method": "gate.old", "params": {"side": "north"}, "id": 1}
                {"jsonrpc": "2.0", "result": {"state": "open"}, "id": 1}
                ```

                ## gate.new

                ```json
                {"jsonrpc": "2.0", "method": "gate.new", "id": 1}
                {"jsonrpc": "2.0", "result": {"state": "open"}, "id": 1}
                ```
                """);

        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of()), pages);

        assertThat(scaffold.sources().get("GateOld.java")).contains("@SuppressWarnings(\"deprecation\")");
        assertThat(scaffold.sources().get("GateNew.java")).doesNotContain("@SuppressWarnings");
        assertThat(findings(scaffold.sources())).noneMatch(warning -> warning.contains("deprecat"));
    }

    @Test
    void aListIsAnEnumForAnyParameterName() throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.writeString(pages.resolve("voice/Break.md"), """
                # Break

                | Request URL | /robots |
                |---|---|
                | HTTP method | POST |
                | Required features | robots |

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | Break |
                | class | Mandatory. `Soft` or `Hard` |
                """);

        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of()), pages);

        assertThat(scaffold.sources()).containsOnlyKeys("Break.java", "BreakClass.java", "package-info.java");
        assertThat(scaffold.sources().get("Break.java")).contains("(@Param(\"class\") BreakClass classValue)");
    }

    @Test
    void anEnumHasTheValuesThatSamplesSend() throws IOException {
        Files.createDirectories(pages.resolve("gate"));
        Files.writeString(pages.resolve("gate/verbatim.properties"), "style = json-rpc\n");
        Files.writeString(pages.resolve("gate/gate.md"), """
                # Gate

                ## gate.open

                ### Parameters

                | Name | Type | Description |
                |---|---|---|
                | speed | string | One of `SLOW`, `FAST` |

                ```json
                {"jsonrpc": "2.0", "method": "gate.open", "params": {"speed": "CREEPING"}, "id": 1}
                ```
                """);
        ScaffoldTarget target =
                new ScaffoldTarget("com.acme.gate", "Gate", "gate", false, Set.of(), Set.of(), Set.of());

        assertThat(Scaffold.of(target, pages).sources().get("Speed.java"))
                .containsSubsequence("SLOW", "FAST", "CREEPING");
    }

    @Test
    void theScaffoldHasNoFindings() {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String folder : List.of("voice", "sms")) {
            String packageName = "com.acme." + folder;
            ScaffoldTarget target =
                    new ScaffoldTarget(packageName, "Acme", folder, false, Set.of(), Set.of(), Set.of("Call"));
            sources.add(JavaFileObjects.forSourceString(
                    packageName + ".Call", "package " + packageName + "; public interface Call {}"));
            Scaffold.of(target, Corpus.root())
                    .sources()
                    .forEach((name, source) -> sources.add(
                            JavaFileObjects.forSourceString(packageName + "." + name.replace(".java", ""), source)));
        }
        List<String> options =
                new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "-Averbatim.pages=" + Corpus.root()));
        // The practice pages contradict themselves, so interfaces alone do not make them valid.
        Severities all = Severities.of(Map.of("verbatim.severity.capability-unknown", "note"));
        Arrays.stream(Rule.values())
                .filter(rule -> PageChecks.lookFor(rule, all))
                .forEach(rule -> options.add("-A" + Severities.compilerOption(rule) + "=off"));

        Compilation compilation = Compiler.javac()
                .withOptions(options)
                .withProcessors(new VerbatimProcessor())
                .compile(sources);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedSourceFile("com.acme.sms.AcmeDispatcher"))
                .isPresent();
    }

    /** The page alone decides what a name binds to: a URL variable, its resource, or a parameter. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /calls/{id}            ; call                ; @Param("id") Call callInUrl, String call
            /calls/{id}            ; id                  ; Call call, HoldRequest request
            /calls/{id}            ; call id             ; @Param("id") Call callInUrl, String call, HoldRequest request
            /calls/{id}            ; callInUrl call      ; @Param("id") Call callInUrl2, String callInUrl, String call
            /lines/{id}            ; id request          ; @Param("id") String idInUrl, String request, HoldRequest request2
            /lines/{lineId}        ; line-id             ; @Param("lineId") String lineIdInUrl, @Param("line-id") String lineIdInBody
            /calls/{id}/calls/{to} ; x                   ; Call call, @Param("to") Call callInUrl, String x
            /calls/{class}         ; x                   ; Call call, String x
            /lines/{class}         ; variable            ; @Param("class") String variableInUrl, String variable
            /calls/{id}            ; otherCallUri other  ; Call call, @Reference("otherCallUri") Call otherCall, String other
            /calls/{id}            ; callUri             ; Call call, @Reference("callUri") Call callUri
            /calls/{id}            ; otherCallUri otherCall ; Call call, @Reference("otherCallUri") Call otherCallUri, String otherCall
            """)
    void resolvesAmbiguousNames(String url, String parameters, String signature) throws IOException {
        List<String> names = List.of(parameters.split(" "));
        String rows = names.stream()
                .map(name -> "| " + name + " | Mandatory. Text. |\n")
                .collect(Collectors.joining());
        String sent =
                names.stream().map(name -> ", \"" + name + "\": \"/calls/1\"").collect(Collectors.joining());
        Files.createDirectories(pages.resolve("voice"));
        Files.writeString(pages.resolve("voice/Hold.md"), """
                # Hold

                | Request URL | %s |
                |---|---|
                | HTTP method | POST |
                | Required features | api-voice |

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | Hold |
                %s
                ## Sample

                ```
                POST /calls/1

                {"operationName": "Hold"%s}
                ```
                """.formatted(url, rows, sent));
        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of("Call")), pages);
        Map<String, String> sources = scaffold.sources();

        assertThat(scaffold.problems()).isEmpty();
        assertThat(sources.get("Hold.java").replaceAll("\\s+", " "))
                .contains("void hold(" + signature + ") throws OperationException;");
        assertThat(findings(sources)).isEmpty();
    }

    private List<String> findings(Map<String, String> written) {
        List<JavaFileObject> sources = new ArrayList<>(List.of(JavaFileObjects.forSourceString(
                "com.acme.voice.Call", "package com.acme.voice; public interface Call {}")));
        written.forEach((name, source) ->
                sources.add(JavaFileObjects.forSourceString("com.acme.voice." + name.replace(".java", ""), source)));
        List<String> options =
                new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "-Averbatim.pages=" + pages));
        Arrays.stream(Rule.values())
                .filter(rule -> rule != Rule.SIGNATURE_PARAMETER && rule != Rule.SIGNATURE_TYPE)
                .filter(rule -> rule != Rule.NAME_COLLISION)
                .forEach(rule -> options.add("-A" + Severities.compilerOption(rule) + "=off"));
        return Compiler.javac()
                .withOptions(options)
                .withProcessors(new VerbatimProcessor())
                .compile(sources)
                .diagnostics()
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void usesOnlyExistingTypes() {
        assertThat(Scaffold.of(target(Set.of(), Set.of()), Corpus.root())
                        .sources()
                        .get("CompleteTransfer.java"))
                .contains(
                        "void completeTransfer(String id, @Nullable String consultCallUri) throws OperationException;");
    }

    @Test
    void optionalParametersAreNullable() throws IOException {
        page("Hold.md", "Hold", "/calls/{id}", "| reason | Mandatory. Why. |\n| toUri | Optional. Of a call. |\n");

        assertThat(Scaffold.of(target(Set.of(), Set.of("Call")), pages)
                        .sources()
                        .get("Hold.java"))
                .contains("import org.jspecify.annotations.Nullable;")
                .contains("void hold(Call call, String reason, @Nullable String toUri) throws OperationException;");
    }

    @Test
    void skipsOperationsThatHaveAnInterface() {
        ScaffoldTarget target =
                new ScaffoldTarget("com.acme.voice", "Voice", "voice", true, Set.of("Hold"), Set.of(), Set.of("Hold"));

        assertThat(Scaffold.of(target, Corpus.root()).sources())
                .hasSize(19)
                .doesNotContainKeys("Hold.java", "package-info.java");
    }

    @Test
    void namesThePageOnlyIfItsFileIsNotTheOneThatIsLookedForFirst() throws IOException {
        page("Retrieve a call.md", "RetrieveCall", "/calls/{id}");
        page("Hold.md", "Dial", "/calls/{id}");
        page("Wait.md", "Hold", "/calls/{id}");

        Map<String, String> sources =
                Scaffold.of(target(Set.of(), Set.of()), pages).sources();

        assertThat(sources.get("RetrieveCall.java")).contains("@Operation(\"RetrieveCall\")");
        assertThat(sources.get("Dial.java")).contains("@Operation(\"Dial\")");
        assertThat(sources.get("Hold.java")).contains("@Operation(value = \"Hold\", page = \"Wait.md\")");
    }

    @Test
    void proposesTheStyleFileThatTheFolderNeeds() throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.copy(Path.of("src/test/resources/styles/orchard/orchard.md"), pages.resolve("voice/orchard.md"));

        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of()), pages);

        assertThat(scaffold.style())
                .hasValueSatisfying(style -> assertThat(style.file()).isEqualTo("voice/verbatim.properties"))
                .hasValueSatisfying(style -> assertThat(style.text()).endsWith("\nstyle = command\n"));
        assertThat(scaffold.sources())
                .containsOnlyKeys("HarvestClosedNotification.java", "OrchardInfo.java", "package-info.java");

        Files.writeString(pages.resolve("voice/verbatim.properties"), "style = command\n");
        assertThat(Scaffold.of(target(Set.of(), Set.of()), pages).style()).isEmpty();
    }

    @Test
    void proposesTheSameStyleFileAsLint() throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.copy(
                Path.of("../pages/src/test/resources/styles/5-nested-and-typed/stage/stage-protocol.md"),
                pages.resolve("voice/stage.md"));

        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of()), pages);

        assertThat(scaffold.style().orElseThrow().text()).endsWith("\nstyle = json-rpc\nname = d.requestType\n");
        assertThat(Pages.read(pages).check().get(0).message())
                .contains("write the line style = json-rpc and the line name = d.requestType in voice/");
    }

    @Test
    void saysWhatAnEarlierRunWroteThatThePagesDoNotHave() throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.copy(Path.of("src/test/resources/styles/orchard/orchard.md"), pages.resolve("voice/orchard.md"));
        Files.writeString(pages.resolve("voice/verbatim.properties"), "style = json-rpc\n");

        assertThat(Scaffold.of(orchard(Set.of("Events"), Set.of("closed")), pages)
                        .problems())
                .containsExactly(
                        "voice/verbatim.properties reads 1 operation, 2 parameters, 0 requests, 2 responses, 0 notifications, and"
                                + " \"style = command\" would read 1 operation, 2 parameters, 1 request, 2 responses, 1"
                                + " notification; correct the file, or delete it, and run scaffold again",
                        "acme has interfaces with @Operation for \"Events\", which the pages of voice do not document; to start"
                                + " over, delete these interfaces and run scaffold again",
                        "acme has interfaces with @Notification for \"closed\", which the pages of voice do not show; to start"
                                + " over, delete these interfaces and run scaffold again");

        Files.writeString(pages.resolve("voice/verbatim.properties"), "style = command\n");
        assertThat(Scaffold.of(orchard(Set.of("orchard_info"), Set.of("harvestClosed")), pages)
                        .problems())
                .isEmpty();
    }

    @Test
    void saysNothingOfOperationsThatOnlyCompilationTells() throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.copy(Path.of("src/test/resources/styles/orchard/orchard.md"), pages.resolve("voice/orchard.md"));
        Files.writeString(pages.resolve("voice/verbatim.properties"), "style = command\n");
        ScaffoldTarget target = new ScaffoldTarget(
                "acme",
                "Orchard",
                "voice",
                true,
                Set.of("orchard_info", "OfAConstant"),
                Set.of("harvestClosed"),
                Set.of(),
                Set.of("OfAConstant"));

        assertThat(Scaffold.of(target, pages).problems()).isEmpty();
    }

    private static ScaffoldTarget orchard(Set<String> operations, Set<String> notifications) {
        return new ScaffoldTarget("acme", "Orchard", "voice", true, operations, notifications, Set.of());
    }

    @Test
    void explainsWhyAPageGetsNoInterface() throws IOException {
        page("Dial.md", "Dial", "/calls/{ /");
        page("Hold.md", "Hold", "/calls/{id}");
        page("Held.md", "Hold", "/calls/{id}");
        Files.writeString(pages.resolve("voice/None.md"), "# None\n\n## Parameters\n");

        assertThat(Scaffold.of(target(Set.of(), Set.of()), pages).problems())
                .containsExactly(
                        "voice/Hold.md: the operation \"Hold\" has the page voice/Held.md already; remove one of the two",
                        "voice/None.md does not name its operation; add the row operationName",
                        "voice/Dial.md has no usable Request URL; run lint to see why");
    }

    @Test
    void choosesNamesForOperationsThatAreNotJavaNames() throws IOException {
        page("First.md", "1st", "/calls/{id}");
        page("Override.md", "Override", "/calls/{id}");
        page("Return.md", "Return", "/calls/{class}", "| new | Mandatory. X. |\n");

        Scaffold scaffold = Scaffold.of(target(Set.of(), Set.of()), pages);

        assertThat(scaffold.problems()).isEmpty();
        assertThat(scaffold.sources())
                .containsOnlyKeys("OverrideOperation.java", "Return.java", "Value1st.java", "package-info.java");
        assertThat(scaffold.sources().get("Value1st.java"))
                .contains("@Operation(value = \"1st\", as = \"Value1stOperation\")");
        assertThat(scaffold.sources().get("OverrideOperation.java"))
                .contains("@Operation(\"Override\")", "interface OverrideOperation", "void override(");
        assertThat(scaffold.sources().get("Return.java"))
                .contains(
                        "@Operation(value = \"Return\", as = \"ReturnOperation\")",
                        "@Param(\"class\") String variableInUrl",
                        "@Param(\"new\") String newValue");
    }

    private void page(String file, String operation, String url) throws IOException {
        page(file, operation, url, "");
    }

    private void page(String file, String operation, String url, String rows) throws IOException {
        Files.createDirectories(pages.resolve("voice"));
        Files.writeString(pages.resolve("voice").resolve(file), """
                # %1$s
                | Request URL | %2$s |
                |---|---|
                | HTTP method | POST |
                | Required features | api |
                ## Parameters
                | Parameter | Value |
                |---|---|
                | operationName | %1$s |
                """.formatted(operation, url) + rows);
    }

    private static ScaffoldTarget target(Set<String> operations, Set<String> types) {
        return new ScaffoldTarget("com.acme.voice", "Voice", "voice", false, operations, Set.of(), types);
    }
}
