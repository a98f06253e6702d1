package dev.verbatim.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resolvers, handlers and observers of an application, for example in a container of beans. The builder of a
 * generated dispatcher asks it for each part that the builder does not have yet:
 *
 * <pre>{@code
 * VoiceDispatcher.builder().parts(source).build()
 * }</pre>
 *
 * <p>Give the builder what the source does not have, before or after; {@code build()} names everything that is still missing.
 *
 * @since 0.2.0
 */
public interface PartSource {
    /**
     * Returns the handler of an operation.
     *
     * @param operation the documented name, such as {@code "SwapCalls"}
     * @param type the annotated interface
     * @return {@code null} if there is none
     */
    <H> @Nullable H handler(String operation, Class<H> type);

    /**
     * Returns the resolver of a collection of resources.
     *
     * @param name the name of the collection, such as {@code "calls"}; that of the builder's method
     * @param type the class of the resources
     * @return {@code null} if there is none
     */
    <R> @Nullable ResourceResolver<R> resolver(String name, Class<? super R> type);

    /** Returns the observers of all APIs, in the order in which they are to be added; by default none. */
    default List<? extends OperationObserver<?>> observers() {
        return List.of();
    }
}
