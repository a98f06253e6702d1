package dev.verbatim.testkit.sample;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.style.MessageStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Finds out how the messages of a page are written by the envelope of the generated code. */
final class WholeMessages {
    private final MessageStyle style;

    WholeMessages(MessageStyle style) {
        this.style = style;
    }

    /** The whole request, with the value that the response repeats. */
    WholeMessage request(Step.Request step) {
        return message(
                step,
                message -> style.parts().request(message, page(step)),
                read -> read.value() instanceof OperationRequest request
                        ? Optional.of(request.envelope()
                                .request(correlation(step.correlation()), request.operationName(), read.writer()))
                        : Optional.empty());
    }

    /** The whole notification, if the page shows the members around its payload; the channel may differ. */
    Optional<WholeMessage> notification(Step.Notification step) {
        return style.paths().eventData(page(step)).isEmpty()
                ? Optional.empty()
                : Optional.of(message(
                        step,
                        message -> style.parts().eventAlone(message, page(step)),
                        read -> read.value() instanceof NotificationMessage sent
                                ? Optional.of(Envelope.json(sent))
                                : Optional.empty()));
    }

    /**
     * The whole response to a request that succeeded, if the result is a member of it.
     *
     * @param request what the generated type has read of the request; empty if it is not known
     */
    Optional<WholeMessage> success(Step.Response step, String operation, Optional<Codec.Read> request) {
        Optional<Envelope> envelope = request.map(Codec.Read::value)
                .filter(OperationRequest.class::isInstance)
                .map(value -> ((OperationRequest) value).envelope());
        return style.paths().result().isTop()
                ? Optional.empty()
                : envelope.map(around -> message(
                        step,
                        message -> step.correlation().isPresent()
                                ? style.parts().response(message, page(step))
                                : style.parts().responseAlone(message, page(step)),
                        read -> Optional.of(
                                around.success(correlation(step.correlation()), operation, read.writer()))));
    }

    private static WholeMessage message(
            Step step, UnaryOperator<JsonNode> parts, Function<Codec.Read, Optional<byte[]>> writer) {
        DocumentedJson body = step.body().read();
        return new WholeMessage(body.withValue(parts.apply(body.value())), parts, writer);
    }

    private static JsonNode page(Step step) {
        return step.body().read().value();
    }

    private static @Nullable Correlation correlation(Optional<JsonNode> value) {
        if (value.isEmpty()) {
            return null;
        }
        try (JsonParser in = new JsonFactory()
                .createParser(ObjectReadContext.empty(), value.get().toString())) {
            in.nextToken();
            return Correlation.read(in);
        }
    }
}
