package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Intake;
import dev.verbatim.runtime.RoutedRequest;
import dev.verbatim.runtime.route.Route;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the requests to one API have in common that come from one router.
 *
 * @param dispatcher that of the API
 * @param reader reads bodies within the limits of the router
 * @param hasRoom whether the router takes one more answer that comes later
 */
record ApiIntake(ApiDispatcher dispatcher, BodyReader reader, BooleanSupplier hasRoom) implements Intake {
    @Override
    public RoutedRequest receive(
            Route route, String[] values, byte[] body, Supplier<? extends @Nullable Caller> callers) {
        return new Exchange(this, route, values, body, callers);
    }
}
