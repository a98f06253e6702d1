package dev.verbatim.client.spi;

import dev.verbatim.client.Credentials;
import dev.verbatim.client.NotSentException;
import java.util.Map;

/** Asks for credentials. */
final class Headers {
    private Headers() {}

    /**
     * The headers of a request.
     *
     * @throws NotSentException if the supplier of the credentials fails
     */
    static Map<String, String> of(Credentials credentials, boolean isRefused) {
        try {
            return credentials.headers(isRefused);
        } catch (RuntimeException failure) {
            // Only the type, as the message may be secret; the cause has all of it.
            throw new NotSentException(
                    "there are no credentials: the supplier of ClientOptions.credentials has thrown "
                            + failure.getClass().getName(),
                    failure);
        }
    }
}
