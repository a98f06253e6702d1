package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handler methods that do not match their page. */
class SignatureDriftTest {
    @TempDir
    Path root;

    private PageFolder pages;
    private Project project;

    @BeforeEach
    void project() {
        pages = new PageFolder(root).hold();
        project = Project.voice(root);
    }

    @Test
    void interfaceWithoutMethodIsReportedWithTheMethodToDeclare() {
        assertThat(diagnosis("@Operation(\"Hold\") public interface Hold {}"))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:1:1: [signature-missing] Hold has no abstract "
                                + "method; declare: void hold(Call call, String reason, Integer seconds) throws "
                                + "dev.verbatim.runtime.OperationException;");
    }

    @Test
    void severalMethodsAndNoInterfaceAreReportedLikewise() {
        assertThat(diagnosis("@Operation(\"Hold\") public interface Hold { void one(Call call); void two(); }"))
                .singleElement()
                .asString()
                .contains("[signature-missing] Hold has several abstract methods (one, two); declare: void hold(");
        assertThat(diagnosis("@Operation(\"Hold\") public abstract class Hold { abstract void one(Call call); }"))
                .singleElement()
                .asString()
                .contains("[signature-missing] Hold is not an interface; make it one; declare: void hold(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Answer", "Dial", "Hangup", "Hold", "Retrieve", "SwapCalls"})
    void reportedSignatureCompiles(String operation) {
        Project missing = Project.voice(Project.SAMPLE_PAGES).option("-Averbatim.severity.page_unclaimed=off");
        String message = Diagnosis.of(
                        missing.type(operation, handler(operation, "")).compile())
                .get(0);
        String signature = message.substring(message.indexOf("declare: ") + "declare: ".length());

        Project pasted = Project.voice(Project.SAMPLE_PAGES).option("-Averbatim.severity.page_unclaimed=off");
        pasted.source(
                operation,
                "package acme; @dev.verbatim.annotations.Operation(\"%1$s\") public interface %1$s { %2$s }"
                        .formatted(operation, signature));
        assertThat(Diagnosis.of(pasted.compile())).isEmpty();
    }

    @Test
    void reportedSignatureUsesResourceTypesOfOtherHandlers() {
        Project swap = Project.withPages(Project.SAMPLE_PAGES)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;")
                .option("-Averbatim.severity.page_unclaimed=off");
        Compilation compilation = swap.type(
                        "Hold", "@Operation(\"Hold\") public interface Hold { void hold(java.util.Locale call); }")
                .type("SwapCalls", handler("SwapCalls", ""))
                .compile();

        assertThat(Diagnosis.of(compilation))
                .singleElement()
                .asString()
                .endsWith("declare: void swapCalls(java.util.Locale call, "
                        + "@dev.verbatim.annotations.Reference(\"otherCallUri\") java.util.Locale otherCall) "
                        + "throws dev.verbatim.runtime.OperationException;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call call, String reason",
                "String id, String reason, Integer seconds",
                "String callId, @Param(\"reason\") String why",
                "@Param(\"id\") Call it, HoldRequest request",
                "OperationContext context, String reason, Call call",
                "Call call, String reason, Long seconds",
                "Call call, Object reason, Object seconds",
                "HoldRequest request"
            })
    void parameterBindsByName(String parameters) {
        assertThat(diagnosis(handler("Hold", "void hold(" + parameters + ");"))).isEmpty();
    }

    @Test
    void reportsAnUndocumentedParameter() {
        assertThat(diagnosis(handler("Hold", "void hold(Call call, String reason, int secnds);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:12:1: [signature-parameter] the parameter secnds "
                                + "of hold asks for \"secnds\", which the page does not document; did you mean seconds?");
        assertThat(diagnosis(handler("Hold", "void hold(Call call, String reason, @Param(\"colour\") String c);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:12:1: [signature-parameter] the parameter c of "
                                + "hold asks for \"colour\", which the page does not document; use one of call,"
                                + " callId, id, reason, seconds");
    }

    @Test
    void reportsAMandatoryParameterThatTheMethodLacks() {
        assertThat(diagnosis(handler("Hold", "void hold(Call call);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:15:3: [signature-parameter] hold does not take "
                                + "reason, which every request sends; add a parameter for it, or take the whole"
                                + " HoldRequest");
    }

    @Test
    void reportsAReferenceToAnUndocumentedParameter() {
        assertThat(diagnosis(
                        handler("Hold", "void hold(Call call, String reason, @Reference(\"reasonUri\") Call other);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:12:1: [signature-parameter] the parameter other "
                                + "of hold asks for \"reasonUri\", which the page does not document; did you mean reason?");
    }

    @Test
    void reportsARequestUrlThatIsNotAPath() {
        pages.hold("calls/{id} |", "calls/{id |");

        assertThat(diagnosis(handler("Hold", "void hold(HoldRequest request);")))
                .contains("Hold.java at \"Hold\": error voice/Hold.md:5:17: [signature-parameter] the Request URL"
                        + " \"/api/v2/me/calls/{id\" is not a path, so no parameter can bind to it; write"
                        + " one such as /api/v2/me/calls/{id}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int reason        | 26:13 | cannot hold \"lunch\"",
                "boolean reason    | 26:13 | cannot hold \"lunch\"",
                "java.util.List<String> reason | 26:13 | cannot hold \"lunch\"",
                "java.awt.Point reason | 15:3 | cannot be read from JSON; name a converter with @ConvertWith"
            })
    void reportsATypeThatCannotHoldASample(String parameter, String position, String reason) {
        String type = parameter.substring(0, parameter.indexOf(' '));

        assertThat(diagnosis(handler("Hold", "void hold(Call call, " + parameter + ");")))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:" + position
                        + ": [signature-type] the type " + type
                        + " of the parameter reason of hold " + reason);
    }

    @Test
    void reportsANumberThatAnIntCannotHold() {
        pages.hold("3600", "3600000000");

        assertThat(diagnosis(handler("Hold", "void hold(Call call, String reason, Integer seconds);")))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:27:14: [signature-type] the type "
                        + "Integer of the parameter seconds of hold cannot hold 3600000000");
        assertThat(diagnosis(handler("Hold", "void hold(Call call, String reason, Long seconds);")))
                .isEmpty();
    }

    @Test
    void reportsAPrimitiveTypeOfAnOptionalParameter() {
        assertThat(diagnosis(handler("Hold", "void hold(Call call, String reason, int seconds);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:16:3: [signature-type] the type int of the "
                                + "parameter seconds of hold cannot be absent, and the parameter is optional; use Integer");
    }

    @Test
    void variableOfTheRequestUrlMustBeAStringOrOneResourceType() {
        assertThat(diagnosis(handler("Hold", "void hold(int id, HoldRequest request);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:5:17: [signature-type] the type int of the "
                                + "parameter id of hold does not fit the variable id of the Request URL; use String"
                                + " or a resource type");
        pages.like("Wait");
        assertThat(Diagnosis.of(project(root)
                        .type("Hold", handler("Hold", "void hold(Call call, HoldRequest request);"))
                        .type("Wait", handler("Wait", "void wait(Device call, WaitRequest request);"))
                        .compile()))
                .containsExactly("Wait.java at \"Wait\": error voice/Wait.md:5:17: [signature-type] the type Device of "
                        + "the parameter call of wait does not fit the variable id of the Request URL; use String"
                        + " or Call");
    }

    @Test
    void referenceMustBeToAResourceOfTheApi() {
        assertThat(diagnosis(handler("Hold", "void hold(Call call, @Reference(\"reason\") Device other);")))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:15:3: [signature-type] the type Device of "
                        + "the parameter other of hold is not a resource type of the API; use Call or String, or"
                        + " let a handler take a variable of a Request URL as this type");
    }

    @Test
    void referenceMustMatchTheUriInTheSample() {
        pages.hold("\"lunch\"", "\"http://localhost/api/v2/me/devices/D1\"");

        assertThat(diagnosis(handler("Hold", "void hold(Call call, @Reference(\"reason\") Call other);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:26:13: [signature-type] the type Call of the "
                                + "parameter other of hold has the path /api/v2/me/calls/{id}, not /api/v2/me/devices/D1");
    }

    @Test
    void referenceMayHaveAnotherPathToTheSameCollection() {
        pages.hold("\"lunch\"", "\"http://localhost/api/v2/calls/D1\"");

        assertThat(diagnosis(handler("Hold", "void hold(Call call, @Reference(\"reason\") Call other);")))
                .isEmpty();
    }

    @Test
    void resultRequiresAResponseWithMoreThanAStatus() {
        assertThat(diagnosis(handler("Hold", "String hold(Call call, String reason);")))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:5:17: [signature-type] hold returns"
                        + " String, but the documented response has only a status; return void");
        pages.hold("\"statusCode\": 0", "\"statusCode\": 0,\n  \"until\": \"noon\"");
        assertThat(diagnosis(handler("Hold", "void hold(Call call, String reason);")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:36:3: [signature-type] hold returns void, but"
                                + " the documented response has more than a status; return HoldResponse, or your"
                                + " own record with its members");
        assertThat(diagnosis(handler("Hold", "HoldResponse hold(Call call, String reason);")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "final class Rule implements CapabilityRule<Device> { public boolean isPresent(Device device) { return true; } } | is a rule for Device, but the Request URL contains Call; implement CapabilityRule<Call>",
                "final class Rule {} | does not implement CapabilityRule with a resource type",
                "final class Rule implements CapabilityRule<Call> { Rule(int x) {} public boolean isPresent(Call c) { return true; } } | has no constructor without parameters; add one",
                "final class Rule implements CapabilityRule<Call> { private Rule() {} public boolean isPresent(Call c) { return true; } } | has a constructor that is not visible from acme; remove private",
                "final class Rule implements CapabilityRule<Call> { Rule() throws java.io.IOException {} public boolean isPresent(Call c) { return true; } } | has a constructor that throws IOException; catch it there",
                "abstract class Rule implements CapabilityRule<Call> {} | is abstract; name a concrete class",
                "interface Rule extends CapabilityRule<Call> {} | is not a class; name a class that implements it"
            })
    void ruleMustCheckTheResourceOfTheRequestUrl(String rule, String problem) {
        project.type("Rule", rule);

        assertThat(diagnosis("@Available(Rule.class) " + handler("Hold", "void hold(Call call, String reason);")))
                .containsExactly("Hold.java at \"Hold\": error voice/Hold.md:5:17: [signature-type] Rule in @Available "
                        + problem);
    }

    @Test
    void ruleMayCheckASupertypeAndBeNestedInTheInterface() {
        String rule = "final class Rule implements CapabilityRule<Object> {"
                + " @Override public boolean isPresent(Object call) { return true; } }";

        assertThat(diagnosis("@Available(Hold.Rule.class) "
                        + handler("Hold", "void hold(Call call, String reason); " + rule)))
                .isEmpty();
    }

    @Test
    void reportsMembersThatNoSampleShowsOrThatDoNotFit() {
        Compilation compilation = Project.voice(Project.SAMPLE_PAGES)
                .option("-Averbatim.severity.page_unclaimed=off")
                .type(
                        "Change",
                        "@Notification(\"CallStateChangeMessage\") public interface Change {"
                                + " @Member(\"call.stat\") String state(); @Member(\"call.id\") int id(); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Change.java at \"call.stat\": error voice/")
                        .endsWith(
                                "[signature-parameter] no sample of CallStateChangeMessage shows the member \"call.stat\"; "
                                        + "did you mean call.state?"))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Change.java at \"call.id\": error voice/")
                        .contains("[signature-type] the type int of the member \"call.id\" cannot hold \""));
    }

    private static Project project(Path root) {
        return Project.voice(root);
    }

    private static String handler(String operation, String method) {
        return "@Operation(\"%1$s\") public interface %1$s { %2$s }".formatted(operation, method);
    }

    private List<String> diagnosis(String handler) {
        Compilation compilation = project.type("Hold", handler).compile();
        project = Project.voice(root);
        return Diagnosis.of(compilation);
    }
}
