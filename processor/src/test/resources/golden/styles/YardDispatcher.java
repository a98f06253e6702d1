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
import dev.verbatim.runtime.spi.JsonWriters;
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

/** Takes the requests of the Yard API to their handlers, in the documented order of steps. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "yard")
@NullMarked
public final class YardDispatcher extends ApiDispatcher {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    private static final Set<String> FEATURES = Set.of();

    private final List<Route> routes;
    private final Loads yardFindLoads;
    private final Crane yardGetCrane;

    private YardDispatcher(Builder builder) {
        super(builder.envelope, builder.hooks);
        routes = List.of(Route.of(
                "POST", builder.endpoint, YardFindLoadsRequest.OPERATION_NAME, YardGetCraneRequest.OPERATION_NAME));
        yardFindLoads = Objects.requireNonNull(builder.yardFindLoads);
        yardGetCrane = Objects.requireNonNull(builder.yardGetCrane);
    }

    /** {@return a builder that has no resolver and no handler yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String api() {
        return "Yard";
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of(0, -2010);
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        YardBody body = exchange.read(new YardBody());
        return switch (body.operationName()) {
            case YardFindLoadsRequest.OPERATION_NAME -> yardFindLoads(exchange, body);
            case YardGetCraneRequest.OPERATION_NAME -> yardGetCrane(exchange, body);
            default -> throw exchange.unknownOperation(body);
        };
    }

    /** Loads of a crane. See yard/yard.md. */
    private OperationResponse yardFindLoads(Exchange exchange, YardBody body) throws OperationException {
        exchange.authorize(FEATURES);
        body.mandatory("crane", body.crane);
        body.complete();
        var response = yardFindLoads.loads(body.crane);
        return exchange.success(out -> JsonWriters.writeList(response, YardFindLoadsResponse::writeTo, out));
    }

    /** Tells where a crane is. See yard/yard.md. */
    private OperationResponse yardGetCrane(Exchange exchange, YardBody body) throws OperationException {
        exchange.authorize(FEATURES);
        body.mandatory("crane", body.crane);
        body.optional("at");
        body.complete();
        var response = yardGetCrane.crane(body.crane, body.at);
        return exchange.success(out -> JsonWriters.writeString(response, out));
    }

    /** What a body can have: the members of the requests of all operations. */
    private static final class YardBody extends Body {
        private @Nullable String at;
        private @Nullable String crane;

        @Override
        protected boolean read(String name, JsonParser in) {
            switch (name) {
                case "at" -> at = JsonReaders.readString(in);
                case "crane" -> crane = JsonReaders.readString(in);
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
        private Envelope envelope = YardEnvelope.ENVELOPE;
        private @Nullable Loads yardFindLoads;
        private @Nullable Crane yardGetCrane;
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
         * @param handler handles yard_findLoads
         */
        public Builder yardFindLoads(Loads handler) {
            yardFindLoads = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles yard_getCrane
         */
        public Builder yardGetCrane(Crane handler) {
            yardGetCrane = handler;
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
            yardFindLoads = RequiredParts.givenOr(yardFindLoads, source, "yard_findLoads", Loads.class);
            yardGetCrane = RequiredParts.givenOr(yardGetCrane, source, "yard_getCrane", Crane.class);
            source.observers().forEach(hooks::add);
            return this;
        }

        /**
         * {@return the dispatcher}
         *
         * @throws IllegalStateException naming everything that was left out
         */
        public YardDispatcher build() {
            RequiredParts parts = new RequiredParts("YardDispatcher");
            parts.handler("yardFindLoads", "yard_findLoads", Loads.class, yardFindLoads);
            parts.handler("yardGetCrane", "yard_getCrane", Crane.class, yardGetCrane);
            parts.check();
            return new YardDispatcher(this);
        }
    }
}
