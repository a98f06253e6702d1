package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.CallerText;
import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How the messages of an API are shaped around parameters, results and the data of events: where the name of the operation is,
 * what an answer repeats, what success and failure look like. Generated code builds the envelope of its API's style by
 * {@link #builder}; nothing else in the runtime knows the name of a member.
 *
 * <p>Immutable, so thread-safe.
 *
 * @since 0.2.0
 */
public final class Envelope {
    /**
     * The style {@code webservices}: <code>{"operationName":"Dial", ...}</code>, answered with
     * <code>{"statusCode":0, ...}</code>; events are <code>{"data":{"messageType":"Rings", ...},"channel":"/me"}</code>.
     */
    public static final Envelope WEBSERVICES = builder()
            .name("operationName")
            .successConstant("statusCode", "0")
            .result(".")
            .failureCode("statusCode")
            .failureMessage("statusMessage")
            .eventName("data.messageType")
            .eventData("data")
            .eventChannel("channel")
            .build();

    /** JSON-RPC 2.0 with parameters by name. */
    public static final Envelope JSON_RPC = jsonRpc().build();

    /** The place of parameters in a member that is called like the operation. */
    public static final RequestNode PARAMETERS = new RequestNode();

    static {
        PARAMETERS.setParameters(MessagePath.of("."));
    }

    private final EnvelopeShapes shapes;
    private final RequestNode root;
    private final AnswerReader answers;
    private final EventReader events;
    private final Map<String, List<String>> positions;
    private final Map<String, String> answerNames;

    Envelope(EnvelopeShapes shapes, Map<String, List<String>> positions, Map<String, String> answerNames) {
        this.shapes = shapes;
        this.positions = Map.copyOf(positions);
        this.answerNames = Map.copyOf(answerNames);
        this.root = shapes.root();
        this.answers = new AnswerReader(shapes);
        this.events = new EventReader(shapes);
    }

    /** A builder of an envelope with nothing around the parameters. */
    public static EnvelopeBuilder builder() {
        return new EnvelopeBuilder();
    }

    /** A builder that has everything of JSON-RPC 2.0, to be changed where an API differs. */
    public static EnvelopeBuilder jsonRpc() {
        return builder()
                .name("method")
                .parameters("params")
                .correlation("id", Uncorrelated.NOT_ANSWERED)
                .constant("jsonrpc", "\"2.0\"")
                .strict()
                .batches()
                .jsonRpcCodes()
                .result("result")
                .failureCode("error.code")
                .failureMessage("error.message")
                .failureData("error.data")
                .eventName("method")
                .eventData("params");
    }

    /** Whether messages of both have the same shape, so that two APIs can share an endpoint. */
    public boolean isShapedLike(Envelope other) {
        return shapes.equals(other.shapes);
    }

    /** Whether a message may be an array of requests. */
    public boolean hasBatches() {
        return shapes.batches();
    }

    /**
     * Whether a request gets an answer.
     *
     * @param correlation what the request has to be repeated; {@code null} for nothing
     */
    public boolean isAnswered(@Nullable Correlation correlation) {
        return correlation != null || shapes.uncorrelated() != Uncorrelated.NOT_ANSWERED;
    }

    /** Whether the runtime's own failures have the codes of JSON-RPC 2.0. */
    public boolean hasJsonRpcCodes() {
        return shapes.jsonRpcCodes();
    }

    /**
     * The code that the API has for a reason to refuse a request; {@code null} if it has none.
     *
     * @since 0.2.0
     */
    public @Nullable RefusalCode refusal(Refusal refusal) {
        return shapes.refusals().get(refusal);
    }

    /**
     * An answer of an operation that has succeeded, UTF-8.
     *
     * @param correlation what it repeats
     * @param operation the name of the operation
     * @param result writes the result: only its members, where they are at the top level of the answer; {@code null} if there
     *     is none, which the style may show as an empty object or as null
     */
    public byte[] success(
            @Nullable Correlation correlation, String operation, @Nullable Consumer<JsonGenerator> result) {
        return write(shapes.success(), new Answer(repeated(correlation), answerName(operation), writer(result)));
    }

    private String answerName(String operation) {
        return answerNames.getOrDefault(operation, operation);
    }

    private @Nullable Consumer<JsonGenerator> writer(@Nullable Consumer<JsonGenerator> result) {
        String empty = shapes.emptyResult();
        return result == null && empty != null ? out -> out.writeRawValue(empty) : result;
    }

    /**
     * An answer of an operation that has failed, UTF-8.
     *
     * @param correlation what it repeats; {@code null} if that is not known
     * @param operation the name of the operation; {@code null} if it is not known
     * @param code the number of the status
     * @param codeName its name
     * @param message for the caller; characters that do not show are replaced and what exceeds 512 is cut
     * @param data JSON; {@code null} for none
     */
    public byte[] failure(
            @Nullable Correlation correlation,
            @Nullable String operation,
            int code,
            String codeName,
            String message,
            @Nullable String data) {
        String text = CallerText.plain(message, CallerText.MESSAGE_LENGTH);
        String name = operation == null ? null : answerName(operation);
        return write(shapes.failure(), new Failure(repeated(correlation), name, code, codeName, text, data));
    }

    private @Nullable Correlation repeated(@Nullable Correlation correlation) {
        boolean isNull = correlation == null && shapes.uncorrelated() != Uncorrelated.LEFT_OUT;
        return isNull ? Correlation.ofNull() : correlation;
    }

    private static byte[] write(MessageShape shape, MessageShape.Values values) {
        return JsonStreams.write(out -> shape.write(out, values));
    }

    /** A whole event in its own envelope, UTF-8. */
    public static byte[] json(Event event) {
        return JsonStreams.write(new EventValues(event));
    }

    MessageShape eventShape() {
        return shapes.event();
    }

    /** The members that lead to the data of an event; none if the data is the event itself. */
    public List<String> eventData() {
        return shapes.eventData().members();
    }

    /** Whether the data of an event is the first element of the array at {@link #eventData}. */
    public boolean isEventDataFirst() {
        return shapes.eventData().kind() == MessagePath.Kind.FIRST;
    }

    /**
     * A request, UTF-8.
     *
     * @param correlation what the answer is to repeat; {@code null} for a request without
     * @param operation the documented name
     * @param parameters writes the parameters, one object, which has the name if its place is in it
     */
    public byte[] request(@Nullable Correlation correlation, String operation, Consumer<JsonGenerator> parameters) {
        return shapes.request().isWholly(Slot.VALUE)
                ? JsonStreams.write(parameters)
                : write(
                        shapes.request(),
                        new RequestValues(
                                correlation, operation, parameters, positions(operation), shapes.parameters()));
    }

    /** Whether answers repeat something of their requests. */
    public boolean hasCorrelation() {
        return shapes.correlation() != null;
    }

    /**
     * Takes an answer apart, on the side that has sent the request.
     *
     * @param json a JSON object
     * @return {@code null} if it is a request or an event
     */
    public @Nullable ReceivedAnswer answer(String json) {
        return answers.read(json);
    }

    /**
     * Takes an event apart, on the side to which it has been sent.
     *
     * @param json a JSON object
     * @return {@code null} if it names no event, or asks for an answer
     */
    public @Nullable ReceivedEvent event(String json) {
        return events.read(json);
    }

    /** The places of requests. */
    public RequestNode root() {
        return root;
    }

    /** How many members must be as documented. */
    public int constants() {
        return shapes.required().size();
    }

    /** Their paths, for messages. */
    public String constantNames() {
        return String.join(", ", shapes.required().keySet());
    }

    /** The name's member, if there is nothing else around the parameters; else {@code null}. */
    public @Nullable String flatName() {
        return shapes.isFlat() ? shapes.name().members().get(0) : null;
    }

    /** Whether the parameters are in a member that is called like the operation. */
    public boolean isNamed() {
        return shapes.parameters().kind() == MessagePath.Kind.NAMED;
    }

    /** Whether parameters by name are refused. */
    public boolean isPositional() {
        return shapes.parameters().kind() == MessagePath.Kind.ELEMENTS;
    }

    /** The documented parameters of an operation in their order; empty if they have none. */
    public List<String> positions(String operation) {
        return Objects.requireNonNullElse(positions.get(operation), List.of());
    }

    /** Where the name is, for messages. */
    public String namePath() {
        return shapes.name().toString();
    }

    /** What happens to a request that has nothing to be repeated. */
    public enum Uncorrelated {
        /** Its answer has nothing, either. */
        LEFT_OUT,
        /** Its answer has null. */
        NULL,
        /** It gets no answer; a failure that cannot tell has null. */
        NOT_ANSWERED
    }
}
