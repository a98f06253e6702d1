package dev.verbatim.mock.serve;

import dev.verbatim.site.Site;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a mock shows to browsers, and where.
 *
 * @param addresses where it listens
 * @param origins the other sites whose pages may use the mock, such as {@code https://docs.example.org}
 * @param site makes the documentation of the pages when somebody wants to read it
 */
public record WebSettings(MockAddresses addresses, Set<String> origins, Supplier<Site> site) {
    /** Checks the origins. */
    public WebSettings {
        origins = Set.copyOf(origins);
        for (String origin : origins) {
            if (!origin.matches("https?://[^/?#]+")) {
                throw new IllegalArgumentException(
                        "origins needs scheme, host and port as a browser sends them, such as"
                                + " https://docs.example.org or http://localhost:3000, not \"" + origin + "\"");
            }
        }
    }
}
