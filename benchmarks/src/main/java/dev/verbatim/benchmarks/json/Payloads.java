package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Jackson;
import dev.verbatim.benchmarks.page.MarkdownPage;
import dev.verbatim.benchmarks.voice.VoiceCapability;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.Style;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** Samples of pages as they are sent, without white space. */
final class Payloads {
    static final String PATH = "/api/v2/me/calls/013V08JRL498H1OI04000VTAES00000S";

    private static final String OPERATION_NAME = "\"operationName\":\"SwapCalls\"";
    private static final String OTHER_CALL_URI =
            "\"otherCallUri\":\"http://127.0.0.1:8080/api/v2/me/calls/01RCC3N118B1V0SL8O7GK2LAES00000P\"";

    private Payloads() {}

    /**
     * A request.
     *
     * @param path the path
     * @param body the bytes of the body
     */
    record Request(String path, byte[] body) {}

    /** Returns the first request of the page SwapCalls with the members in the order of the page. */
    static Request operationNameFirst() {
        return swapCalls("{" + OPERATION_NAME + "," + OTHER_CALL_URI + "}");
    }

    /** Returns the same request with the members in reverse order. */
    static Request operationNameLast() {
        return swapCalls("{" + OTHER_CALL_URI + "," + OPERATION_NAME + "}");
    }

    /** Returns the first notification of the page SwapCalls, with data and channel. */
    static byte[] notification() {
        MarkdownPage markdown = MarkdownPage.swapCalls();
        PageReading.Operation page =
                (PageReading.Operation) PageReader.read(markdown.file(), markdown.text(), Style.WEBSERVICES)
                        .get(0);
        return page.page().samples().get(0).steps().stream()
                .filter(Step.Notification.class::isInstance)
                .map(step -> withoutWhiteSpace(step.json().source()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the first request on the page of each operation with an interface in the benchmarks. */
    static List<Request> requests() {
        return Stream.of(VoiceCapability.values())
                .map(VoiceCapability::operationName)
                .filter(Payloads::hasInterface)
                .map(MarkdownPage::voice)
                .map(Payloads::firstRequest)
                .toList();
    }

    private static boolean hasInterface(String operation) {
        return Payloads.class.getResource("/dev/verbatim/benchmarks/voice/" + operation + ".class") != null;
    }

    private static Request firstRequest(MarkdownPage markdown) {
        PageReading.Operation page =
                (PageReading.Operation) PageReader.read(markdown.file(), markdown.text(), Style.WEBSERVICES)
                        .get(0);
        return page.page().samples().get(0).steps().stream()
                .filter(Step.Request.class::isInstance)
                .map(Step.Request.class::cast)
                .filter(step ->
                        step.json().source().contains('"' + markdown.file().replaceAll(".*/|[.]md$", "") + '"'))
                .map(step -> new Request(
                        "/" + step.line().orElseThrow().path().value().replaceAll("^/", ""),
                        withoutWhiteSpace(step.json().source())))
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

    private static Request swapCalls(String json) {
        return new Request(PATH, json.getBytes(StandardCharsets.UTF_8));
    }
}
