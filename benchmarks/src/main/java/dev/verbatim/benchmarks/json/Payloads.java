package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Jackson;
import dev.verbatim.benchmarks.page.MarkdownPage;
import dev.verbatim.processor.page.PageReader;
import dev.verbatim.processor.page.PageReading;
import dev.verbatim.processor.page.Step;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** Samples of the page SwapCalls as they are sent. */
final class Payloads {
    static final String PATH = "/api/v2/me/calls/013V08JRL498H1OI04000VTAES00000S";

    private static final String OPERATION_NAME = "\"operationName\":\"SwapCalls\"";
    private static final String OTHER_CALL_URI =
            "\"otherCallUri\":\"http://127.0.0.1:8080/api/v2/me/calls/01RCC3N118B1V0SL8O7GK2LAES00000P\"";

    private Payloads() {}

    /** The first request as the page has it. */
    static byte[] operationNameFirst() {
        return utf8("{" + OPERATION_NAME + "," + OTHER_CALL_URI + "}");
    }

    /** The same with its members in the other order. */
    static byte[] operationNameLast() {
        return utf8("{" + OTHER_CALL_URI + "," + OPERATION_NAME + "}");
    }

    /** The first notification, data and channel. */
    static byte[] notification() {
        MarkdownPage markdown = MarkdownPage.swapCalls();
        PageReading.Operation page = (PageReading.Operation) PageReader.read(markdown.file(), markdown.text());
        return page.page().samples().get(0).steps().stream()
                .filter(Step.Notification.class::isInstance)
                .map(step -> withoutWhiteSpace(step.json().source()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] withoutWhiteSpace(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonParser in = Jackson.JSON.createParser(ObjectReadContext.empty(), json);
                JsonGenerator out = Jackson.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            in.nextToken();
            out.copyCurrentStructure(in);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
