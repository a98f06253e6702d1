package dev.verbatim.runtime.math;

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

/** Takes the requests of the Math API to their handlers, in the documented order of steps. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "math")
@NullMarked
public final class MathDispatcher extends ApiDispatcher {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    static final Envelope ENVELOPE = Envelope.jsonRpc()
            .positions(GetDataRequest.OPERATION_NAME)
            .positions(NotifyHelloRequest.OPERATION_NAME, "greeting")
            .positions(NotifySumRequest.OPERATION_NAME, "first", "second", "third")
            .positions(SubtractRequest.OPERATION_NAME, "minuend", "subtrahend")
            .positions(SumRequest.OPERATION_NAME, "first", "second", "third")
            .positions(UpdateRequest.OPERATION_NAME, "first", "second", "third", "fourth", "fifth")
            .build();

    private static final Set<String> NONE = Set.of();

    private final List<Route> routes;
    private final GetData getData;
    private final NotifyHello notifyHello;
    private final NotifySum notifySum;
    private final Subtract subtract;
    private final Sum sum;
    private final Update update;

    private MathDispatcher(Builder builder) {
        super(ENVELOPE, builder.hooks);
        routes = List.of(Route.of(
                "POST",
                builder.endpoint,
                GetDataRequest.OPERATION_NAME,
                NotifyHelloRequest.OPERATION_NAME,
                NotifySumRequest.OPERATION_NAME,
                SubtractRequest.OPERATION_NAME,
                SumRequest.OPERATION_NAME,
                UpdateRequest.OPERATION_NAME));
        getData = Objects.requireNonNull(builder.getData);
        notifyHello = Objects.requireNonNull(builder.notifyHello);
        notifySum = Objects.requireNonNull(builder.notifySum);
        subtract = Objects.requireNonNull(builder.subtract);
        sum = Objects.requireNonNull(builder.sum);
        update = Objects.requireNonNull(builder.update);
    }

    /** {@return a builder that has no resolver and no handler yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String api() {
        return "Math";
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of(0);
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        MathBody body = exchange.read(new MathBody());
        return switch (body.operationName()) {
            case GetDataRequest.OPERATION_NAME -> getData(exchange, body);
            case NotifyHelloRequest.OPERATION_NAME -> notifyHello(exchange, body);
            case NotifySumRequest.OPERATION_NAME -> notifySum(exchange, body);
            case SubtractRequest.OPERATION_NAME -> subtract(exchange, body);
            case SumRequest.OPERATION_NAME -> sum(exchange, body);
            case UpdateRequest.OPERATION_NAME -> update(exchange, body);
            default -> throw exchange.unknownOperation(body);
        };
    }

    /** Returns a text and a number. See math/get_data.md. */
    private OperationResponse getData(Exchange exchange, MathBody body) throws OperationException {
        exchange.authorize(NONE);
        body.complete();
        var response = getData.data();
        return exchange.success(out -> JsonWriters.writeList(response, JsonWriters::writeAny, out));
    }

    /** Says hello. See math/notify_hello.md. */
    private OperationResponse notifyHello(Exchange exchange, MathBody body) throws OperationException {
        exchange.authorize(NONE);
        body.mandatory("greeting", body.greeting);
        body.complete();
        notifyHello.hello(body.greeting);
        return exchange.success();
    }

    /** Tells three numbers. See math/notify_sum.md. */
    private OperationResponse notifySum(Exchange exchange, MathBody body) throws OperationException {
        exchange.authorize(NONE);
        body.mandatory("first", body.first);
        body.mandatory("second", body.second);
        body.optional("third");
        body.complete();
        notifySum.sum(body.first, body.second, body.third);
        return exchange.success();
    }

    /** Subtracts a number from another. See math/subtract.md. */
    private OperationResponse subtract(Exchange exchange, MathBody body) throws OperationException {
        exchange.authorize(NONE);
        body.mandatory("minuend", body.minuend);
        body.mandatory("subtrahend", body.subtrahend);
        body.complete();
        var response = subtract.subtract(body.minuend, body.subtrahend);
        return exchange.success(out -> out.writeNumber(response));
    }

    /** Adds two numbers, or three. See math/sum.md. */
    private OperationResponse sum(Exchange exchange, MathBody body) throws OperationException {
        exchange.authorize(NONE);
        body.mandatory("first", body.first);
        body.mandatory("second", body.second);
        body.optional("third");
        body.complete();
        var response = sum.sum(body.first, body.second, body.third);
        return exchange.success(out -> out.writeNumber(response));
    }

    /** Updates up to five numbers. See math/update.md. */
    private OperationResponse update(Exchange exchange, MathBody body) throws OperationException {
        exchange.authorize(NONE);
        body.optional("first");
        body.optional("second");
        body.optional("third");
        body.optional("fourth");
        body.optional("fifth");
        body.complete();
        update.update(body.first, body.second, body.third, body.fourth, body.fifth);
        return exchange.success();
    }

    /** What a body can have: the members of the requests of all operations. */
    private static final class MathBody extends Body {
        private @Nullable Integer fifth;
        private @Nullable Integer first;
        private @Nullable Integer fourth;
        private @Nullable Integer greeting;
        private @Nullable Integer minuend;
        private @Nullable Integer second;
        private @Nullable Integer subtrahend;
        private @Nullable Integer third;

        @Override
        protected boolean read(String name, JsonParser in) {
            switch (name) {
                case "fifth" -> fifth = JsonReaders.readInt(in);
                case "first" -> first = JsonReaders.readInt(in);
                case "fourth" -> fourth = JsonReaders.readInt(in);
                case "greeting" -> greeting = JsonReaders.readInt(in);
                case "minuend" -> minuend = JsonReaders.readInt(in);
                case "second" -> second = JsonReaders.readInt(in);
                case "subtrahend" -> subtrahend = JsonReaders.readInt(in);
                case "third" -> third = JsonReaders.readInt(in);
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
        private @Nullable GetData getData;
        private @Nullable NotifyHello notifyHello;
        private @Nullable NotifySum notifySum;
        private @Nullable Subtract subtract;
        private @Nullable Sum sum;
        private @Nullable Update update;
        private final Hooks.Builder hooks = new Hooks.Builder();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param path where the requests of all operations are sent over HTTP, by default {@code /rpc}
         */
        public Builder endpoint(String path) {
            endpoint = path;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles get_data
         */
        public Builder getData(GetData handler) {
            getData = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles notify_hello
         */
        public Builder notifyHello(NotifyHello handler) {
            notifyHello = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles notify_sum
         */
        public Builder notifySum(NotifySum handler) {
            notifySum = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles subtract
         */
        public Builder subtract(Subtract handler) {
            subtract = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles sum
         */
        public Builder sum(Sum handler) {
            sum = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles update
         */
        public Builder update(Update handler) {
            update = handler;
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
            getData = RequiredParts.givenOr(getData, source, "get_data", GetData.class);
            notifyHello = RequiredParts.givenOr(notifyHello, source, "notify_hello", NotifyHello.class);
            notifySum = RequiredParts.givenOr(notifySum, source, "notify_sum", NotifySum.class);
            subtract = RequiredParts.givenOr(subtract, source, "subtract", Subtract.class);
            sum = RequiredParts.givenOr(sum, source, "sum", Sum.class);
            update = RequiredParts.givenOr(update, source, "update", Update.class);
            source.observers().forEach(hooks::add);
            return this;
        }

        /**
         * {@return the dispatcher}
         *
         * @throws IllegalStateException naming everything that was left out
         */
        public MathDispatcher build() {
            RequiredParts parts = new RequiredParts("MathDispatcher");
            parts.handler("getData", "get_data", GetData.class, getData);
            parts.handler("notifyHello", "notify_hello", NotifyHello.class, notifyHello);
            parts.handler("notifySum", "notify_sum", NotifySum.class, notifySum);
            parts.handler("subtract", "subtract", Subtract.class, subtract);
            parts.handler("sum", "sum", Sum.class, sum);
            parts.handler("update", "update", Update.class, update);
            parts.check();
            return new MathDispatcher(this);
        }
    }
}
