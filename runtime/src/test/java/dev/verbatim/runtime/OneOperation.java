package dev.verbatim.runtime;

import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API with one operation, at the same URL as that of {@link PendingApi}; it does nothing. */
record OneOperation(String api, String operation, @Nullable Hooks hooks) implements Dispatcher {
    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", PendingApi.PATH, operation));
    }

    @Override
    public OperationResponse dispatch(Exchange exchange) throws OperationException {
        exchange.read(new AnyBody());
        return OperationResponse.SUCCESS;
    }
}
