package acme;

import dev.verbatim.runtime.ExceptionMapper;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Body;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.RequiredParts;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Takes the requests of the Orchard API to their handlers, in the documented order of steps. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "orchard")
@NullMarked
public final class OrchardDispatcher extends ApiDispatcher {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    private static final Set<String> FEATURES = Set.of();

    private final List<Route> routes;
    private final Info orchardInfo;

    private OrchardDispatcher(Builder builder) {
        super(builder.envelope, builder.hooks);
        routes = List.of(Route.of("POST", builder.endpoint, OrchardInfoRequest.OPERATION_NAME));
        orchardInfo = Objects.requireNonNull(builder.orchardInfo);
    }

    /** {@return a builder that has no resolver and no handler yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String api() {
        return "Orchard";
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of(0, 1001);
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        OrchardBody body = exchange.read(new OrchardBody());
        return switch (body.operationName()) {
            case OrchardInfoRequest.OPERATION_NAME -> orchardInfo(exchange, body);
            default -> throw exchange.unknownOperation(body);
        };
    }

    /** Tells how many trees an orchard has. See orchard/orchard.md. */
    private OperationResponse orchardInfo(Exchange exchange, OrchardBody body) throws OperationException {
        exchange.authorize(FEATURES);
        body.mandatory("orchard", body.orchard);
        body.optional("rows");
        body.complete();
        var response = orchardInfo.info(body.orchard, body.rows);
        return exchange.success(response::writeTo);
    }

    /** What a body can have: the members of the requests of all operations. */
    private static final class OrchardBody extends Body {
        private @Nullable String orchard;
        private @Nullable Boolean rows;

        @Override
        protected boolean read(String name, JsonParser in) {
            switch (name) {
                case "orchard" -> orchard = JsonReaders.readString(in);
                case "rows" -> rows = JsonReaders.readBoolean(in);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    /** Takes what the dispatcher calls. Resolvers and handlers are all needed. */
    public static final class Builder {
        private String endpoint = "/rpc";
        private Envelope envelope = OrchardEnvelope.ENVELOPE;
        private @Nullable Info orchardInfo;
        private final Hooks.Builder hooks = new Hooks.Builder();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param path where the requests of all operations are sent over HTTP, by default /rpc
         */
        public Builder endpoint(String path) {
            endpoint = path;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param shape the shape of requests and answers, by default the one that the pages show
         */
        public Builder envelope(Envelope shape) {
            envelope = shape;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles orchard_info
         */
        public Builder orchardInfo(Info handler) {
            orchardInfo = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param <X> exceptions of your own
         * @param type their class; exceptions of its subclasses are mapped, too
         * @param mapper makes documented failures of them
         */
        public <X extends Exception> Builder onException(Class<X> type, ExceptionMapper<? super X> mapper) {
            hooks.add(type, mapper);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param observer is told about every request, after the observers that were added before
         */
        public Builder observer(OperationObserver<?> observer) {
            hooks.add(observer);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param source is asked for every resolver and handler that this builder does not have yet, and for observers
         */
        public Builder parts(PartSource source) {
            orchardInfo = RequiredParts.givenOr(orchardInfo, source, "orchard_info", Info.class);
            source.observers().forEach(hooks::add);
            return this;
        }

        /**
         * {@return the dispatcher}
         *
         * @throws IllegalStateException naming everything that was left out
         */
        public OrchardDispatcher build() {
            RequiredParts parts = new RequiredParts("OrchardDispatcher");
            parts.handler("orchardInfo", "orchard_info", Info.class, orchardInfo);
            parts.check();
            return new OrchardDispatcher(this);
        }
    }
}
