package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.MissingPartsException;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.ResourceResolver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated builder has to be given. All that was left out is said at once.
 *
 * @since 0.2.0
 */
public final class RequiredParts {
    private final String whole;
    private final List<String> missing = new ArrayList<>();

    /**
     * No part yet.
     *
     * @param whole what is built of the parts, for messages
     */
    public RequiredParts(String whole) {
        this.whole = whole;
    }

    /**
     * Returns a handler that was given, or else that of a source. Generated builders call it for every operation of an API, and a
     * method holds only so much code.
     *
     * @param given the handler, null if it was left out
     * @param operation the operation that it handles
     * @param type its interface
     * @return null if the source has none either
     */
    public static <H> @Nullable H givenOr(@Nullable H given, PartSource source, String operation, Class<H> type) {
        return given != null ? given : source.handler(operation, type);
    }

    /**
     * Takes a handler.
     *
     * @param name what the builder calls it
     * @param operation the operation that it handles
     * @param type its interface
     * @param handler the handler, null if it was left out
     */
    public void handler(String name, String operation, Class<?> type, @Nullable Object handler) {
        if (handler == null) {
            missing.add(name + " (" + type.getCanonicalName() + ", the handler of " + operation + ")");
        }
    }

    /**
     * Takes a resolver.
     *
     * @param name what the builder calls it
     * @param type the class of the resources
     * @param resolver the resolver, null if it was left out
     */
    public void resolver(String name, Class<?> type, @Nullable ResourceResolver<?> resolver) {
        if (resolver == null) {
            missing.add(name + " (a ResourceResolver of " + type.getCanonicalName() + ")");
        }
    }

    /**
     * Makes sure that no part was left out.
     *
     * @throws MissingPartsException naming every part that was
     */
    public void check() {
        if (!missing.isEmpty()) {
            throw new MissingPartsException(whole, missing);
        }
    }
}
