package dev.verbatim.processor.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageModelsTest {
    @Test
    void theRowOrElseTheSamplesDecideWhatIsMandatory() {
        RecordModel request = request(page("""
                | to | Mandatory. |
                | from | Optional, although each sample sends it. |
                | always | Sent by both. |
                | once | Sent by one. |
                | never | Sent by none. |
                """, """
                {"operationName": "Dial", "to": "1", "from": "2", "always": 1, "once": true}
                """, """
                {"operationName": "Dial", "to": "1", "from": "2", "always": 3000000000}
                """));
        assertThat(request.name()).isEqualTo("DialRequest");
        assertThat(request.components())
                .extracting(ComponentModel::javaName, ComponentModel::mandatory, ComponentModel::type)
                .containsExactly(
                        tuple("to", true, ValueType.string()),
                        tuple("from", false, ValueType.string()),
                        tuple("always", true, new ValueType.Simple(Scalar.LONG)),
                        tuple("once", false, new ValueType.Simple(Scalar.BOOLEAN)),
                        tuple("never", false, ValueType.string()));
    }

    @Test
    void aComponentKnowsItsRowAndTheSampleThatNeedsItsType() {
        ComponentModel to = request(page("| to | Whom to call. |", """
                {"operationName": "Dial",
                 "to": 1}
                """, """
                {"operationName": "Dial",
                 "to": 3000000000}
                """)).component("to");
        assertThat(to.doc()).isEqualTo("Whom to call.");
        assertThat(to.position()).hasToString("voice/Dial.md:14:3");
        assertThat(to.sample()).hasValueSatisfying(sample -> assertThat(sample).hasToString("voice/Dial.md:34:8"));
    }

    @Test
    void aMemberInSamplesOnlyIsIncluded() {
        ComponentModel undocumented =
                request(page("| to | Whom to call. |", """
                {"operationName": "Dial", "destination": {"phoneNumber": "5001"}}
                """)).component("destination");
        assertThat(undocumented.mandatory()).isTrue();
        assertThat(undocumented.doc()).isEmpty();
        assertThat(((ValueType.Nested) undocumented.type()).model().name()).isEqualTo("DialRequest.Destination");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            A timestamp (ISO 8601).; 2015-03-02T08:41:07Z     ; 2015-03-02T08:41:08.500Z ; INSTANT
            A timestamp (ISO 8601).; 2015-03-02T08:41:07.000Z ; 2015-03-02T08:41:08.500Z ; INSTANT_MILLIS
            A timestamp (ISO 8601).; 2015-03-02T08:41:07.000Z ; 2015-03-02T08:41:08Z     ; STRING
            A timestamp (ISO 8601).; 2015-03-02 08:41:07      ; 2015-03-02 08:41:08      ; STRING
            When it was.           ; 2015-03-02T08:41:07Z     ; 2015-03-02T08:41:08.500Z ; STRING
            """)
    void aTextIsAnInstantIfTheRowAndAllSamplesAgree(String words, String one, String other, String converter) {
        ValueType type = request(
                        page("| at | " + words + " |\n", "{\"at\": \"" + one + "\"}", "{\"at\": \"" + other + "\"}"))
                .component("at")
                .type();

        assertThat(type)
                .isEqualTo(
                        converter.equals("STRING")
                                ? ValueType.string()
                                : new ValueType.Converted(
                                        ClassName.get(Instant.class),
                                        ValueType.string(),
                                        new ConverterModel.Known(converter)));
    }

    @Test
    void objectsWithTheSameShapeAndNameShareAType() {
        RecordModel request = request(page("", """
                {"party": {"a": 1}, "parties": [{"a": 2}]}
                """));
        assertThat(request.nested()).extracting(ObjectType::generatedName).containsExactly("Party");
    }

    @Test
    void objectsWithTheSameShapeShareATypeNamedAfterTheFirst() {
        RecordModel request = request(page("", """
                {"from": {"phone": "1"}, "to": {"phone": "2"}, "others": [{"phone": "3"}], "via": {"phone": 4}}
                """));
        assertThat(request.nested()).extracting(ObjectType::generatedName).containsExactly("From", "Via");
    }

    @Test
    void anAdditionalPageRenamesNoNestedType() {
        String first = "{\"from\": {\"phone\": \"1\"}, \"to\": {\"phone\": \"2\"}, \"parties\": [{\"id\": 1}]}";
        String second =
                "{\"via\": {\"phone\": \"1\"}, \"to\": {\"phone\": \"1\", \"name\": \"x\"}, \"from\": {\"phone\": \"1\"},"
                        + " \"parties\": [{\"id\": 1, \"call\": {\"id\": 5}}]}";

        assertThat(names(request(page("", first)))).containsExactly("From", "Party");
        assertThat(names(request(page("", first, second)))).containsExactly("From", "To", "Party", "Party.Call");
    }

    private static List<String> names(RecordModel model) {
        return model.nested().stream()
                .map(type -> ((ValueType.Nested) type).model())
                .flatMap(nested -> Stream.concat(
                        Stream.of(nested), nested.nested().stream().map(inner -> ((ValueType.Nested) inner).model())))
                .map(nested -> nested.name().substring("DialRequest.".length()))
                .distinct()
                .toList();
    }

    @Test
    void aResponseIsGeneratedOnlyWhenItHasMoreThanAStatus() {
        OperationPage page = page("", "{\"operationName\": \"Dial\"}");
        assertThat(new MessageModels(List.of(page)).response(page, "Dial")).isEmpty();
        OperationPage more = page("", """
                {"operationName": "Dial"}
                ```

                ### Response

                ```
                {"statusCode": 0, "referenceId": 37}
                """);
        assertThat(new MessageModels(List.of(more)).response(more, "Dial")).hasValueSatisfying(response -> {
            assertThat(response.body().orElseThrow().name()).isEqualTo("DialResponse");
            assertThat(response.body().orElseThrow().components())
                    .extracting(ComponentModel::jsonName)
                    .containsExactly("referenceId");
        });
    }

    @Test
    void aNotificationHasAChannelWhenItsSamplesAgree() {
        OperationPage one = page("", """
                {"operationName": "Dial"}
                ```

                ### Notification

                ```
                {"data": {"messageType": "Changed", "id": "1"}, "channel": "/one"}
                ```

                ```
                {"messageType": "Bare"}
                """);
        MessageModels models = new MessageModels(List.of(one));
        assertThat(models.notification("Changed", "Changed").orElseThrow().channel())
                .contains("/one");
        assertThat(models.notification("Bare", "Bare").orElseThrow().channel()).isEmpty();
        assertThat(models.notification("Other", "Other")).isEmpty();
    }

    private RecordModel request(OperationPage page) {
        return new MessageModels(List.of(page))
                .request(page, "Dial")
                .orElseThrow()
                .body();
    }

    /** Returns a page of Dial: the rows begin in line 14, and each request is a separate sample. */
    private static OperationPage page(String rows, String... requests) {
        StringBuilder page = new StringBuilder("""
                # Dial

                | Request URL | /api/v2/me/devices/{id}/calls |
                |---|---|
                | HTTP method | POST |
                | Required features | api-voice |

                ## Parameters

                This is what it takes.

                | Parameter | Value |
                |---|---|
                """).append(rows.strip()).append("\n| operationName | Dial |\n\n");
        for (String request : requests) {
            page.append("## Sample\n\n### Request\n\n```\nPOST api/v2/me/devices/1/calls\n")
                    .append(request.strip())
                    .append("\n```\n\n");
        }
        return ((PageReading.Operation) PageReader.read("voice/Dial.md", page.toString(), Style.WEBSERVICES)
                        .get(0))
                .page();
    }
}
