package dev.verbatim.runtime;

import dev.verbatim.runtime.route.Route;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one router hands the requests of one API to its {@link Dispatcher}. Applications neither call nor implement it.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Intake {
    /**
     * A request that is still to be answered.
     *
     * @param route what is documented at its path
     * @param values the decoded values of the route's variables, in order
     * @param body what was sent
     * @param callers authenticates who sends it: {@code null} if they are not; asked once at most
     */
    RoutedRequest receive(Route route, String[] values, byte[] body, Supplier<? extends @Nullable Caller> callers);
}
