package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An API in two modules: the second one extends the first, or a message explains why it cannot. */
class SeveralModulesTest {
    private static final String CALL = "/api/v2/me/calls/1";
    private static final String OWN_PACKAGE =
            "@dev.verbatim.annotations.OperationApi(value = \"Recording\", pages = \"recording\") package acme.recording;";

    private static final String APPLICATION = """
            package acme.recording;

            import acme.*;
            import dev.verbatim.runtime.*;
            import java.nio.charset.StandardCharsets;
            import java.util.ArrayList;
            import java.util.function.Supplier;

            public final class Application implements Supplier<Router> {
                private final Call call = new Call("1", new ArrayList<>());

                @Override
                public Router get() {
                    ResourceLocks locks = ResourceLocks.striped();
                    return Router.of(
                            VoiceDispatcher.builder()
                                    .locks(locks)
                                    .calls((caller, id) -> call)
                                    .hold((call, reason) -> {})
                                    .wait((call, reason) -> {})
                                    .build(),
                            RecordingDispatcher.builder()
                                    .locks(locks)
                                    .calls((caller, id) -> call)
                                    .startRecording((call, reason) -> call.recordings().add(reason))
                                    .build());
                }

                @Override
                public String toString() {
                    CapabilitySet<VoiceCapability> offered = CapabilitySet.joined(
                            VoiceCapability::of, VoiceCapability.present(call), RecordingCapability.present(call));
                    CallChange.Call changed = CallChange.Call.builder().capabilities(offered).build();
                    return new String(CallChange.builder().call(changed).build().toJson(), StandardCharsets.UTF_8);
                }
            }
            """;

    @TempDir
    Path folder;

    private ModuleBuild modules;

    @BeforeEach
    void phones() {
        modules = new ModuleBuild(folder);
        Path pages = folder.resolve("phones-pages");
        String notification = """

                ### Notification

                ```
                {"data": {"call": {"capabilities": ["Hold", "Wait"]}, "messageType": "CallChange"}, "channel": "/calls"}
                ```
                """;
        new PageFolder(pages)
                .page("voice/Hold.md", PageFolder.HOLD + notification)
                .like("Wait");
        Project project = Project.withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;")
                .type("Call", "public record Call(String id, java.util.List<String> recordings) {}")
                .type("Hold", "@Operation(\"Hold\") public interface Hold { void hold(Call call, String reason); }")
                .type("Wait", "@Operation(\"Wait\") public interface Wait { void waitFor(Call call, String reason); }")
                .type("OnCallChange", "@Notification(\"CallChange\") public interface OnCallChange {}")
                .withoutPageRules();
        assertThat(modules.compileToJar("phones", project)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"THIS_JDK", "ECJ"})
    void aSplitPackageIsRefusedWithItsCauseAndSolution(Toolchain toolchain) {
        String said = modules.compile("recording", recording("acme", "voice", "StartRecording"), toolchain);

        assertThat(said)
                .containsOnlyOnce(
                        "another module has Hold, OnCallChange, Wait in the package acme (phones.jar), but the package of an"
                                + " API cannot be split between modules; put the types of this module in a package with pages"
                                + " of its own and a package-info.java: @dev.verbatim.annotations.OperationApi(value = \"VoiceExtra\","
                                + " pages = \"voice-extra\") package acme.extra; Router.of takes the dispatchers of both, and"
                                + " their operations may share Request URLs")
                .doesNotContain("page-not-found");
    }

    @ParameterizedTest
    @EnumSource(names = {"THIS_JDK", "ECJ"})
    void aSplitPackageWithASecondPackageInfoIsRefused(Toolchain toolchain) {
        Project project = recording("acme", "voice", "StartRecording")
                .source("package-info", OWN_PACKAGE.replace("acme.recording", "acme"));

        assertThat(modules.compile("recording", project, toolchain))
                .containsOnlyOnce("another module has Hold, OnCallChange, Wait in the package acme (phones.jar)")
                .doesNotContain("page-not-found");
    }

    @Test
    void theMessageNamesTheFirstOfManyTypes() {
        Project project = recording("acme.recording", "recording", "StartRecording", "Erase", "Rewind", "Save", "Play")
                .source("recording.package-info", OWN_PACKAGE);
        assertThat(modules.compile("recording", project, Toolchain.THIS_JDK)).isEmpty();

        assertThat(modules.compile("third", recording("acme.recording", "recording", "Stop"), Toolchain.THIS_JDK))
                .contains("another module has Erase, Play, Rewind and 2 more in the package acme.recording (");
    }

    @Test
    void theOtherModuleMayBeAFolder() {
        modules.compile(
                "recording",
                recording("acme.recording", "recording", "StartRecording")
                        .source("recording.package-info", OWN_PACKAGE),
                Toolchain.THIS_JDK);
        Project third = recording("acme.recording", "recording", "Erase");

        assertThat(modules.compile("third", third, Toolchain.THIS_JDK))
                .contains("another module has StartRecording in the package acme.recording ("
                        + folder.resolve("recording").resolve("classes") + ")");
    }

    @ParameterizedTest
    @EnumSource(names = {"THIS_JDK", "ECJ"})
    void interfacesWithoutGeneratedCodeMayComeFromAnotherModule(Toolchain toolchain) {
        Path pages = folder.resolve("pages");
        new PageFolder(pages).hold();
        Project interfaces = new Project()
                .option("-proc:none", "-parameters")
                .type("Call", "public record Call(String id) {}")
                .type("Hold", "@Operation(\"Hold\") public interface Hold { void hold(Call call, String reason); }");
        ModuleBuild build = new ModuleBuild(folder.resolve("build"));
        assertThat(build.compile("interfaces", interfaces, Toolchain.THIS_JDK)).isEmpty();
        Project generated = Project.withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;");

        assertThat(build.compile("generated", generated, toolchain)).isEmpty();
        assertThat(folder.resolve("build/generated/classes/acme/VoiceDispatcher.class"))
                .exists();
    }

    @ParameterizedTest
    @EnumSource(names = {"THIS_JDK", "ECJ"})
    void operationsInAnotherPackageShareUrlsAndCapabilities(Toolchain toolchain) throws Exception {
        Project project = recording("acme.recording", "recording", "StartRecording")
                .source("recording.package-info", OWN_PACKAGE)
                .source("recording.Application", APPLICATION);
        assertThat(modules.compile("recording", project, toolchain)).isEmpty();
        try (URLClassLoader classes = modules.classes()) {
            Object application = classes.loadClass("acme.recording.Application")
                    .getConstructor()
                    .newInstance();
            Router router = (Router) ((Supplier<?>) application).get();

            assertThat(application)
                    .hasToString("{\"data\":{\"call\":{\"capabilities\":[\"Hold\",\"Wait\",\"StartRecording\"]},"
                            + "\"messageType\":\"CallChange\"},\"channel\":\"/calls\"}");
            assertThat(send(router, "Hold")).isEqualTo("200 {\"statusCode\":0}");
            assertThat(send(router, "StartRecording")).isEqualTo("200 {\"statusCode\":0}");
            assertThat(send(router, "StartRecording")).contains("\"statusCode\":2,");
            assertThat(send(router, "Erase"))
                    .contains("\"statusCode\":3,", "Erase", "is documented for /api/v2/me/calls/{");
            assertThat(application).asString().contains("[\"Hold\",\"Wait\"]");
        }
    }

    @Test
    void anOperationInBothModulesIsRefusedByTheRouter() throws Exception {
        Project project = recording("acme.recording", "recording", "StartRecording", "Hold")
                .source("recording.package-info", OWN_PACKAGE)
                .source(
                        "recording.Application",
                        APPLICATION.replace(".startRecording(", ".hold((call, reason) -> {}).startRecording("));
        assertThat(modules.compile("recording", project, Toolchain.THIS_JDK)).isEmpty();
        try (URLClassLoader classes = modules.classes()) {
            Supplier<?> application = (Supplier<?>) classes.loadClass("acme.recording.Application")
                    .getConstructor()
                    .newInstance();

            assertThatThrownBy(application::get)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "both Voice (acme.VoiceDispatcher) and Recording (acme.recording.RecordingDispatcher) have"
                                    + " Hold at POST /api/v2/me/calls/{callId}; only one API can handle an operation at a Request"
                                    + " URL, so leave it out of the other");
        }
    }

    /** Creates a module with operations at the URL of the phones module that take its calls. */
    private Project recording(String packageName, String pages, String... operations) {
        Path root = folder.resolve(packageName + "-pages");
        PageFolder folders = new PageFolder(root);
        Project project = Project.withPages(root).withoutPageRules();
        String in = packageName.equals("acme") ? "" : "recording.";
        for (String operation : operations) {
            folders.page(
                    pages + "/" + operation + ".md",
                    PageFolder.HOLD.replace("Hold", operation).replace("{id}", "{callId}"));
            String rule = operation.equals("StartRecording") ? "@Available(IsIdle.class) " : "";
            project.source(
                    in + operation,
                    "package " + packageName + "; import acme.Call; import dev.verbatim.annotations.*; @Operation(\""
                            + operation + "\") " + rule + "public interface " + operation
                            + " { void handle(Call call, String reason); }");
        }
        return project.source(
                in + "IsIdle",
                "package " + packageName + "; import acme.Call; public final class IsIdle implements"
                        + " dev.verbatim.runtime.CapabilityRule<Call> { @Override public boolean isPresent(Call call) {"
                        + " return call.recordings().isEmpty(); } }");
    }

    private static String send(Router router, String operation) {
        Caller alice = new Caller() {
            @Override
            public String name() {
                return "alice";
            }

            @Override
            public Set<String> features() {
                return Set.of("api-voice");
            }
        };
        String body = "{\"operationName\":\"" + operation + "\",\"reason\":\"r\"}";
        return router.dispatch("POST", CALL, body.getBytes(UTF_8), alice).toString();
    }
}
