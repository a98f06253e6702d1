package dev.verbatim.runtime;

import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.util.List;
import java.util.Set;

/** An API with one operation, at the same URL as that of {@link PendingApi}; it does nothing. */
final class OneOperation extends ApiDispatcher {
    private final String api;
    private final String operation;

    OneOperation(String api, String operation, Hooks.Builder hooks) {
        super(hooks);
        this.api = api;
        this.operation = operation;
    }

    @Override
    public String api() {
        return api;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", PendingApi.PATH, operation));
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of();
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        exchange.read(new AnyBody());
        return OperationResponse.SUCCESS;
    }
}
