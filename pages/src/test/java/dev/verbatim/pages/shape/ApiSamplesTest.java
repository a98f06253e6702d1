package dev.verbatim.pages.shape;

import static dev.verbatim.pages.shape.Shapes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiSamplesTest {
    private static final OperationPage SWAP = page("SwapCalls", """
            ## Sample

            ```
            POST api/v2/me/devices/1/calls
            {"operationName": "Dial", "destination": {"phoneNumber": "5001"}}
            ```
            ```
            {"statusCode": 0, "callId": 7}
            ```
            ```
            {"data": {"messageType": "CallStateChangeMessage", "id": "1"}, "channel": "/v2/me/calls"}
            ```
            ```
            POST api/v2/me/calls/1
            {"operationName": "SwapCalls", "otherCallUri": "http://127.0.0.1/calls/2"}
            ```
            ```
            {"statusCode": 0}
            ```
            ```
            {"statusCode": 6, "statusMessage": "no such call"}
            ```
            ```
            {"messageType": "CallStateChangeMessage", "id": 2}
            ```
            ```
            {"messageType": "Broken",
            ```
            """);

    private final ApiSamples samples = new ApiSamples(List.of(SWAP, page("Dial", """
            ## Sample

            ### Request

            ```
            POST api/v2/me/devices/1/calls
            {"operationName": "Dial", "location": "here"}
            ```
            """)));

    @Test
    void requestInAScenarioIsASampleOfItsOperation() {
        assertThat(members(samples.requests("Dial")))
                .isEqualTo("{destination?: {phoneNumber: string}, location?: string}");
        assertThat(members(samples.requests("SwapCalls"))).isEqualTo("{otherCallUri: string}");
    }

    @Test
    void responseBelongsToTheRequestBeforeIt() {
        assertThat(members(samples.responses("Dial"))).isEqualTo("{callId: int}");
        assertThat(members(samples.responses("SwapCalls"))).isEqualTo("{}");
    }

    @Test
    void notificationMayHaveAnEnvelopeOrNot() {
        assertThat(members(samples.payloads("CallStateChangeMessage"))).isEqualTo("{id|null: any}");
        assertThat(samples.channels("CallStateChangeMessage")).containsExactly("/v2/me/calls");
        assertThat(samples.notifications("Broken")).isEmpty();
    }

    private static String members(List<SampleObject> objects) {
        return text(new ShapeInference(Shapes.VOCABULARY).members(objects));
    }

    private static OperationPage page(String operation, String samples) {
        String page = """
                # %s

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | %s |

                """.formatted(operation, operation);
        return ((PageReading.Operation) PageReader.read(operation + ".md", page + samples, Style.WEBSERVICES)
                        .get(0))
                .page();
    }
}
