package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documented names that do not give a unique Java name. */
class NameCollisionTest {
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    @TempDir
    Path root;

    private PageFolder pages;
    private Project project;

    @BeforeEach
    void project() {
        pages = new PageFolder(root).hold();
        project = Project.voice(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class     | classValue    | gives the Java keyword class",
                "Reason    | reason2       | gives the Java name reason, as does \"reason\"",
                "rea-son   | reaSon2       | gives the Java name reaSon, as does \"reason\"",
                "hash_code | hashCodeValue | gives hashCode, a method that every Java object has",
                "toJson    | toJson2       | gives the Java name toJson, as does a method that every such message has",
                "builder   | builder2      | gives the Java name builder, as does a method that every such message has",
                "2fa       | value2fa      | does not begin with a letter, as a Java name must",
                "_         | underscore    | does not begin with a letter, as a Java name must"
            })
    void reportsParametersWithoutAUniqueJavaName(String name, String as, String problem) {
        pages.hold("seconds", name);

        assertThat(Diagnosis.of(project.type("Hold", HANDLER).compile()))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:16:3: [name-collision] \"" + name + "\" "
                        + problem + "; annotate Hold with @dev.verbatim.annotations.Member(value = \"" + name
                        + "\", as = \"" + as + "\")");
    }

    @Test
    void aTypeOfTheUsersIsNotReplaced() {
        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .type("HoldRequest", "public final class HoldRequest {}")
                        .compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:12:1: [name-collision] \"Hold\" gives the Java "
                                + "type HoldRequest, which already exists"
                                + "; name it in Java: write @dev.verbatim.annotations.Operation(value = \"Hold\", as = \"HoldOperation\") on Hold");
    }

    @Test
    void anOperationHasOneHandler() {
        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .type("Wait", HANDLER.replace("interface Hold", "interface Wait"))
                        .compile()))
                .contains(
                        "Wait.java at \"Hold\": error voice/Hold.md:1:1: [name-collision] Hold handles \"Hold\" already; remove one of the two interfaces");
    }

    @Test
    void theDispatcherHasOneMethodForEachName() {
        pages.page("voice/Calls.md", PageFolder.HOLD.replace("Hold", "Calls"));

        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .type(
                                "Calls",
                                "@Operation(\"Calls\") public interface Calls { void all(Call call, CallsRequest request); }")
                        .compile()))
                .containsExactly(
                        "Calls.java at \"Calls\": error voice/Calls.md:12:1: [name-collision] \"Calls\" gives the "
                                + "builder's method calls, which \"/api/v2/me/calls/{id}\" also gives"
                                + "; name it in Java: write @dev.verbatim.annotations.Operation(value = \"Calls\", as = \"CallsOperation\") on Calls");
    }

    @Test
    void reportsAnOperationNamedLikeAKeyword() {
        pages.page("voice/Return.md", PageFolder.HOLD.replace("Hold", "Return"));

        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .type(
                                "Return",
                                "@Operation(\"Return\") public interface Return { void back(Call call, ReturnRequest request); }")
                        .compile()))
                .containsExactly(
                        "Return.java at \"Return\": error voice/Return.md:12:1: [name-collision] \"Return\" gives "
                                + "the builder's method return, which is a Java keyword"
                                + "; name it in Java: write @dev.verbatim.annotations.Operation(value = \"Return\", as = \"ReturnOperation\") on Return");
    }

    @Test
    void reportsAnApiWithoutAJavaName() {
        Project named = Project.withPages(root)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice API\", pages = \"voice\") package acme;")
                .type("Call", "public interface Call {}")
                .type("Hold", HANDLER);

        assertThat(Diagnosis.of(named.compile()))
                .containsExactly(
                        "package-info.java at \"Voice API\": error voice:1:1: [name-collision] the name \"Voice API\" "
                                + "is not a Java name; give @OperationApi another, such as VoiceAPI");
    }

    @Test
    void ofTwoCapabilitiesWithOneConstantTheDocumentedOneWins() {
        pages.hold("\"statusCode\": 0", "\"statusCode\": 0,\n  \"capabilities\": [\"HOLD\", \"Wait\"]");
        List<String> diagnosis = Diagnosis.of(project.type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { HoldResponse hold(Call call, HoldRequest request); }")
                .compile());

        assertThat(diagnosis)
                .contains(
                        "Hold.java at \"Hold\": error voice/Hold.md:36:20: [name-collision] \"HOLD\" gives the constant HOLD, "
                                + "which \"Hold\" also gives; correct the name, or write @Deviation(rule = "
                                + "\"name-collision\", reason = \"...\") to accept that it has no constant");
    }

    /** Its constant would be longer than a name may be, though its types are not. */
    @Test
    void anOperationWithoutAConstantCanHaveARule() {
        String operation = "Hold" + "Ab".repeat(45);
        pages.page("voice/" + operation + ".md", PageFolder.HOLD.replace("Hold", operation));

        Compilation compilation = project.withoutRules()
                .type(
                        "Hold",
                        "@Available(Can.class) "
                                + HANDLER.replace("Hold\")", operation + "\")")
                                        .replace("HoldRequest", operation + "Request"))
                .type(
                        "Can",
                        "public class Can implements CapabilityRule<Call> {"
                                + " @Override public boolean isPresent(Call call) { return true; } }")
                .compile();

        assertThat(Diagnosis.of(compilation)).isEmpty();
        CompilationSubject.assertThat(compilation)
                .generatedSourceFile("acme.VoiceDispatcher")
                .contentsAsUtf8String()
                .contains("() -> \"" + operation + "\"");
    }

    @Test
    void aGeneratedTypeDoesNotHideATypeOfJava() {
        assertThat(Diagnosis.of(project.type("Hold", HANDLER)
                        .type("Override", "public interface Override {}")
                        .compile()))
                .containsExactly(
                        "package-info.java at \"Voice\": error voice:1:1: [name-collision] the type Override of acme "
                                + "hides java.lang.Override, which generated code needs; rename the type, since its annotation "
                                + "keeps the documented name");
        pages.hold(
                "\"statusCode\": 0\n}",
                "\"statusCode\": 0\n}\n```\n\n### Notification\n\n```\n{\"data\": {\"messageType\": \"Error\"}, \"channel\": \"/x\"}");
        assertThat(Diagnosis.of(Project.voice(root)
                        .type("Hold", HANDLER)
                        .type("Failure", "@Notification(\"Error\") public interface Failure {}")
                        .compile()))
                .contains(
                        "Failure.java at \"Error\": error voice/Hold.md:42:1: [name-collision] \"Error\" gives the Java "
                                + "type Error, which hides that of java.lang; name it in Java: write "
                                + "@dev.verbatim.annotations.Notification(value = \"Error\", as = \"ErrorNotification\") on Failure");
    }
}
