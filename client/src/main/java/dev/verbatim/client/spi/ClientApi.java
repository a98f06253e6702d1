package dev.verbatim.client.spi;

import dev.verbatim.client.FailedAnswer;
import dev.verbatim.client.OperationFailure;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.envelope.Envelope;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.core.JsonParser;

/**
 * What a client knows of an API. Immutable.
 *
 * @param <N> the sealed interface of all notifications
 * @param name the name of the API, such as {@code "Voice"}
 * @param envelope the shape of its messages
 * @param isOneEndpoint whether all requests are sent to one place, as over a WebSocket
 * @param notifications by documented name, the generated {@code readData}; it also gets the channel, empty if there is none
 * @param channels the documented channels
 * @param unknown makes the case of a notification that is not documented, from its name and the whole message as JSON
 * @param failures makes the exception for a failed answer
 * @since 0.2.0
 */
public record ClientApi<N extends NotificationMessage>(
        String name,
        Envelope envelope,
        boolean isOneEndpoint,
        Map<String, BiFunction<JsonParser, String, ? extends N>> notifications,
        Set<String> channels,
        BiFunction<String, String, N> unknown,
        Function<FailedAnswer, OperationFailure> failures) {
    /** Copies the collections. */
    public ClientApi {
        notifications = Map.copyOf(notifications);
        channels = Set.copyOf(channels);
    }
}
