package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that cannot be generated are always reported, even if all rules are switched off. */
class UngeneratedTypesTest {
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";
    private static final String OTHER =
            "@Operation(\"Wait\") public interface Wait { void pause(Call call, WaitRequest request); }";
    private static final String NOTHING = "no code can be generated, so this is an error at any severity: ";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    | HTTP method |; | method |; 5:1: [property-missing]; the page has no row "HTTP method"
                    | Request URL |; | URL |; 5:1: [property-missing]; the page has no row "Request URL"
                    /api/v2/me/calls/{id}; /api/{id}/calls/{id}; 5:17: [request-url]; the Request URL "/api/{id}/calls/{id}" is not a path
                    | reason |; | class |; 15:3: [name-collision]; "class" gives the Java keyword class
                    """)
    void reportsAMissingOrInvalidProperty(String text, String replacement, String place, String message) {
        new PageFolder(root).hold(text, replacement).like("Wait");

        assertThat(findings(HANDLER))
                .singleElement()
                .asString()
                .startsWith("Hold.java at \"Hold\": error voice/Hold.md:" + place + " " + NOTHING + message);
    }

    @Test
    void reportsAPageThatDocumentsNoOperation() {
        new PageFolder(root).hold("## Parameters", "## Members").like("Wait");

        assertThat(findings(HANDLER))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:1:1: [page-not-found] " + NOTHING
                                + "the page documents no operation: it has no heading Parameters; put one above the table with the row operationName");
    }

    @Test
    void reportsAMethodThatCannotBeCalled() {
        new PageFolder(root).hold().like("Wait");

        assertThat(findings(HANDLER.replace("Call call", "int calls")))
                .singleElement()
                .asString()
                .startsWith("Hold.java at \"Hold\": error voice/Hold.md:12:1: [signature-parameter] " + NOTHING);
    }

    @Test
    void reportsANotificationWithoutSample() {
        new PageFolder(root).like("Wait");

        assertThat(findings("@Notification(\"Seen\") public interface Hold {}"))
                .containsExactly("Hold.java at \"Seen\": error voice:1:1: [page-not-found] " + NOTHING
                        + "no sample on the pages shows the messageType \"Seen\"; no sample shows a notification,"
                        + " so add one");
    }

    @Test
    void reportsAnInvalidNameOfTheApi() {
        new PageFolder(root).like("Wait");
        Compilation compilation = Project.withPages(root)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"1st\", pages = \"voice\") package acme;")
                .type("Call", "public interface Call {}")
                .type("Wait", OTHER)
                .withoutRules()
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly("package-info.java at \"1st\": error voice:1:1: [name-collision] " + NOTHING
                        + "the name \"1st\" is not a Java name; give @OperationApi another, such as Value1st");
    }

    /** Returns the messages with all rules off, after checking that the other operation is generated. */
    private List<String> findings(String handler) {
        Compilation compilation = Project.voice(root)
                .type("Hold", handler)
                .type("Wait", OTHER)
                .withoutRules()
                .compile();
        assertThat(compilation.errors())
                .allSatisfy(error -> assertThat(error.getMessage(null)).doesNotContain("WaitRequest"));
        return Diagnosis.of(compilation);
    }
}
