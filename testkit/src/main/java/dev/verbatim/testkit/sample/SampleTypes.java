package dev.verbatim.testkit.sample;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.testkit.ApiModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Chooses the types that read the samples: those that the processor generated, or others that the caller passes.
 *
 * @since 0.1.0
 */
public final class SampleTypes {
    private final Map<String, Codec> requests = new HashMap<>();
    private final Map<String, Codec> responses = new HashMap<>();
    private final Map<String, Codec> notifications = new HashMap<>();
    private final BiFunction<String, GeneratedTypes.Methods, Optional<Codec>> generated;

    private SampleTypes(BiFunction<String, GeneratedTypes.Methods, Optional<Codec>> generated) {
        this.generated = generated;
    }

    /** Starts without types; the caller adds them. */
    public static SampleTypes none() {
        return new SampleTypes((message, methods) -> Optional.empty());
    }

    /**
     * Starts with the types generated with a dispatcher: requests, responses and notifications, under their Java names.
     *
     * @param dispatcher a generated dispatcher, such as {@code VoiceDispatcher.class}, or a generated client
     */
    public static SampleTypes generatedWith(Class<?> dispatcher) {
        Map<String, String> types = ApiModel.load(dispatcher).types();
        return new SampleTypes((message, methods) -> Optional.ofNullable(types.get(message))
                .flatMap(type -> GeneratedTypes.codec(dispatcher, type, methods)));
    }

    /** Sets the type that reads and writes an operation's requests. */
    public <T extends OperationRequest> SampleTypes request(String operation, Function<JsonParser, T> read) {
        requests.put(operation, Codec.of(read, OperationRequest::writeTo));
        return this;
    }

    /** Sets the type that reads and writes an operation's responses. */
    public <T> SampleTypes response(
            String operation, Function<JsonParser, T> read, BiConsumer<T, JsonGenerator> write) {
        responses.put(operation, Codec.of(read, write));
        return this;
    }

    /** Sets the type that reads and writes the {@code data} of a message type. */
    public <T extends NotificationMessage> SampleTypes notification(String messageType, Function<JsonParser, T> read) {
        notifications.put(messageType, Codec.of(read, NotificationMessage::writeData));
        return this;
    }

    Optional<Codec> request(String operation) {
        return given(requests, operation)
                .or(() -> generated.apply("request " + operation, GeneratedTypes.Methods.VALUE));
    }

    Optional<Codec> response(String operation) {
        return given(responses, operation)
                .or(() -> generated.apply("response " + operation, GeneratedTypes.Methods.VALUE));
    }

    Optional<Codec> notification(String messageType) {
        return given(notifications, messageType)
                .or(() -> generated.apply("notification " + messageType, GeneratedTypes.Methods.DATA));
    }

    private static Optional<Codec> given(Map<String, Codec> codecs, String name) {
        return Optional.ofNullable(codecs.get(name));
    }
}
