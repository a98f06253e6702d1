package dev.verbatim.mock.documented;

import dev.verbatim.pages.envelope.EnvelopeAssembler;
import dev.verbatim.pages.envelope.EnvelopeCalls;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.style.Style;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.EnvelopeBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the envelope of an API, which the processor writes as code. */
final class ApiEnvelope {
    private ApiEnvelope() {}

    /**
     * Builds an envelope.
     *
     * @param readings all that was read of the pages
     * @param parameters the parameters of each operation
     */
    static Envelope of(Style style, Collection<PageReading> readings, Map<String, List<DocumentedMember>> parameters) {
        Optional<EnvelopeCalls> calls = EnvelopeAssembler.of(style, readings);
        if (calls.isEmpty()) {
            return Envelope.WEBSERVICES;
        }
        EnvelopeBuilder envelope = calls.get().isJsonRpc() ? Envelope.jsonRpc() : Envelope.builder();
        calls.get().calls().forEach(call -> call(envelope, call));
        if (style.message().isPositional()) {
            parameters.forEach((operation, members) -> envelope.positions(
                    operation, members.stream().map(DocumentedMember::name).toArray(String[]::new)));
        }
        return envelope.build();
    }

    private static EnvelopeBuilder call(EnvelopeBuilder envelope, EnvelopeCalls.Call call) {
        List<String> arguments = call.arguments();
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        String second = arguments.size() < 2 ? "" : arguments.get(1);
        return switch (call.method()) {
            case "name" -> envelope.name(first);
            case "parameters" -> envelope.parameters(first);
            case "correlation" -> envelope.correlation(first);
            case "correlationResponse" -> envelope.correlationResponse(first);
            case "constant" -> envelope.constant(first, second);
            case "requestConstant" -> envelope.requestConstant(first, second);
            case "successConstant" -> envelope.successConstant(first, second);
            case "failureConstant" -> envelope.failureConstant(first, second);
            case "eventConstant" -> envelope.eventConstant(first, second);
            case "successName" -> envelope.successName(first);
            case "answerName" -> envelope.answerName(first, second);
            case "result" -> envelope.result(first);
            case "emptyResult" -> envelope.emptyResult(first);
            case "emptyResultLeftOut" -> envelope.emptyResultLeftOut();
            case "failureName" -> envelope.failureName(first);
            case "failureCode" -> envelope.failureCode(first);
            case "failureCodeName" -> envelope.failureCodeName(first);
            case "failureMessage" -> envelope.failureMessage(first);
            case "refusal" -> envelope.refusal(first, second);
            case "eventName" -> envelope.eventName(first);
            case "eventData" -> envelope.eventData(first);
            case "eventChannel" -> envelope.eventChannel(first);
            default -> throw new IllegalStateException("the envelope needs the unknown call " + call.method());
        };
    }
}
