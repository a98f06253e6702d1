package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.DocumentedExchange;
import dev.verbatim.pages.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What a sample shows for a request, with live ids.
 *
 * @param exchange what is played; empty if no sample fits the request, so that it only succeeds
 * @param result the result of the response; empty if it has none
 * @param early the notifications before the response
 * @param later the notifications after it
 */
public record Played(
        Optional<DocumentedExchange> exchange,
        Optional<JsonValue> result,
        List<MockNotification> early,
        List<MockNotification> later) {
    /** Copies the lists. */
    public Played {
        early = List.copyOf(early);
        later = List.copyOf(later);
    }

    /** Returns what happens if no sample fits: nothing but success. */
    static Played nothing() {
        return new Played(Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
