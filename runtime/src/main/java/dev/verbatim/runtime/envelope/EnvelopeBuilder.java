package dev.verbatim.runtime.envelope;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Envelope}. Paths are written as in a style: {@code d.requestType}, {@code params[]}, {@code params[0]},
 * {@code {name}}, or {@code .} for the message itself. Constants are JSON.
 *
 * <pre>{@code
 * Envelope.builder()
 *         .name("cmd").parameters("args").correlation("nonce")
 *         .successName("cmd").result("data").successConstant("evt", "null")
 *         .failureName("cmd").failureConstant("evt", "\"ERROR\"").failureCode("data.code").failureMessage("data.message")
 *         .eventConstant("cmd", "\"DISPATCH\"").eventName("evt").eventData("data")
 *         .build()
 * }</pre>
 *
 * @since 0.2.0
 */
public final class EnvelopeBuilder {
    private final Map<String, String> requestConstants = new LinkedHashMap<>();
    private final Map<String, String> successConstants = new LinkedHashMap<>();
    private final Map<String, String> failureConstants = new LinkedHashMap<>();
    private final Map<String, String> eventConstants = new LinkedHashMap<>();
    private final Map<String, List<String>> positions = new HashMap<>();
    private final Map<String, String> answerNames = new HashMap<>();
    private final Map<Refusal, RefusalCode> refusals = new EnumMap<>(Refusal.class);
    private @Nullable MessagePath name;
    private MessagePath parameters = MessagePath.of(".");
    private @Nullable MessagePath correlation;
    private @Nullable MessagePath repeated;
    private Envelope.Uncorrelated uncorrelated = Envelope.Uncorrelated.LEFT_OUT;
    private boolean strict;
    private boolean batches;
    private boolean jsonRpcCodes;
    private @Nullable MessagePath successName;
    private @Nullable MessagePath result;
    private @Nullable String emptyResult = "{}";
    private @Nullable MessagePath failureName;
    private @Nullable MessagePath failureCode;
    private @Nullable MessagePath failureCodeName;
    private @Nullable MessagePath failureMessage;
    private @Nullable MessagePath failureData;
    private @Nullable MessagePath eventName;
    private MessagePath eventData = MessagePath.of(".");
    private @Nullable MessagePath eventChannel;

    EnvelopeBuilder() {}

    /** Where requests name the operation; needed. */
    public EnvelopeBuilder name(String path) {
        name = MessagePath.ofMember(path);
        return this;
    }

    /** Where requests have the parameters; by default at the top level. */
    public EnvelopeBuilder parameters(String path) {
        parameters = MessagePath.of(path);
        return this;
    }

    /**
     * The documented parameters of an operation in their order, for parameters by position. Where {@link #parameters} is the
     * path of an object, an array is accepted for these operations, too.
     */
    public EnvelopeBuilder positions(String operation, String... names) {
        positions.put(operation, List.of(names));
        return this;
    }

    /** Where requests have what answers repeat, and where answers repeat it; left out of the answer if the request has none. */
    public EnvelopeBuilder correlation(String path) {
        return correlation(path, Envelope.Uncorrelated.LEFT_OUT);
    }

    /** The same, for styles in which a request without it is answered in another way. */
    public EnvelopeBuilder correlation(String path, Envelope.Uncorrelated without) {
        correlation = MessagePath.ofMember(path);
        uncorrelated = without;
        return this;
    }

    /**
     * Where answers repeat what requests have at the path of {@link #correlation}; by default at the same path.
     *
     * @since 0.2.0
     */
    public EnvelopeBuilder correlationResponse(String path) {
        repeated = MessagePath.ofMember(path);
        return this;
    }

    /** A member of all messages. */
    public EnvelopeBuilder constant(String path, String json) {
        return requestConstant(path, json)
                .successConstant(path, json)
                .failureConstant(path, json)
                .eventConstant(path, json);
    }

    /** A member of requests. */
    public EnvelopeBuilder requestConstant(String path, String json) {
        return add(requestConstants, path, json);
    }

    /** A member of answers that tell of success; within the result, it is added to results that are objects. */
    public EnvelopeBuilder successConstant(String path, String json) {
        return add(successConstants, path, json);
    }

    /** A member of answers that tell of failure. */
    public EnvelopeBuilder failureConstant(String path, String json) {
        return add(failureConstants, path, json);
    }

    /** A member of events. */
    public EnvelopeBuilder eventConstant(String path, String json) {
        return add(eventConstants, path, json);
    }

    private EnvelopeBuilder add(Map<String, String> constants, String path, String json) {
        constants.put(path, json);
        return this;
    }

    /** Refuses requests whose constants are missing or others. */
    public EnvelopeBuilder strict() {
        strict = true;
        return this;
    }

    /** Lets a message be an array of requests, answered with an array of answers. */
    public EnvelopeBuilder batches() {
        batches = true;
        return this;
    }

    /** Answers with the failure codes of JSON-RPC 2.0 where the runtime itself refuses a request. */
    public EnvelopeBuilder jsonRpcCodes() {
        jsonRpcCodes = true;
        return this;
    }

    /**
     * The code that the API has for a reason to refuse a request, instead of the runtime's own.
     *
     * @param refusal the reason, by its {@link Refusal#key()}
     * @param code a number, a word, or a word and a number: {@code 31}, {@code invalidParams}, {@code invalidParams 31}
     * @throws IllegalArgumentException if there is no such reason
     * @since 0.2.0
     */
    public EnvelopeBuilder refusal(String refusal, String code) {
        refusals.put(Refusal.of(refusal), RefusalCode.of(code));
        return this;
    }

    /** Where answers that tell of success repeat the name of the operation. */
    public EnvelopeBuilder successName(String path) {
        successName = MessagePath.ofMember(path);
        return this;
    }

    /**
     * The name in the answers of an operation, where it is not that of the requests, such as {@code MoveResponse} for
     * {@code MoveRequest}.
     */
    public EnvelopeBuilder answerName(String operation, String answer) {
        answerNames.put(operation, answer);
        return this;
    }

    /** Where answers have the result. */
    public EnvelopeBuilder result(String path) {
        result = MessagePath.of(path);
        return this;
    }

    /**
     * The result of an operation without one; by default {@code {}}, and none where results are at the top level.
     *
     * @param json {@code null} if the member is left out
     */
    public EnvelopeBuilder emptyResult(@Nullable String json) {
        emptyResult = json;
        return this;
    }

    /** Leaves the member for results out of the answer to an operation without one. */
    public EnvelopeBuilder emptyResultLeftOut() {
        return emptyResult(null);
    }

    /** Where answers that tell of failure repeat the name of the operation. */
    public EnvelopeBuilder failureName(String path) {
        failureName = MessagePath.ofMember(path);
        return this;
    }

    /** Where failures have the number of the status. */
    public EnvelopeBuilder failureCode(String path) {
        failureCode = MessagePath.ofMember(path);
        return this;
    }

    /** Where failures have the name of the status, such as {@code "invalid_format"}. */
    public EnvelopeBuilder failureCodeName(String path) {
        failureCodeName = MessagePath.ofMember(path);
        return this;
    }

    /** Where failures have a text. */
    public EnvelopeBuilder failureMessage(String path) {
        failureMessage = MessagePath.ofMember(path);
        return this;
    }

    /** Where failures have what else they say. */
    public EnvelopeBuilder failureData(String path) {
        failureData = MessagePath.ofMember(path);
        return this;
    }

    /** Where events have their name; within the data, if the generated message writes it itself. */
    public EnvelopeBuilder eventName(String path) {
        eventName = MessagePath.ofMember(path);
        return this;
    }

    /** Where events have their data; by default at the top level. */
    public EnvelopeBuilder eventData(String path) {
        eventData = MessagePath.of(path);
        return this;
    }

    /** Where events have their channel. */
    public EnvelopeBuilder eventChannel(String path) {
        eventChannel = MessagePath.ofMember(path);
        return this;
    }

    /**
     * The envelope.
     *
     * @throws IllegalStateException if the name of the operation has no place, or answers repeat what requests do not have
     * @throws IllegalArgumentException if two parts of a message are at one place
     */
    public Envelope build() {
        if (name == null) {
            throw new IllegalStateException("an envelope needs a place for the name of the operation");
        }
        if (correlation == null && repeated != null) {
            throw new IllegalStateException("an envelope with correlationResponse needs correlation, too");
        }
        MessagePath answered = repeated == null ? correlation : repeated;
        MessageShape request = shape(requestConstants)
                .slot(name.isIn(parameters) ? null : name, Slot.NAME)
                .slot(array(parameters), Slot.VALUE)
                .slot(correlation, Slot.CORRELATION)
                .build();
        MessageShape success = shape(successConstants)
                .slot(successName, Slot.NAME)
                .slot(result, Slot.VALUE)
                .slot(answered, Slot.CORRELATION)
                .build();
        MessageShape failure = shape(failureConstants)
                .slot(failureName, Slot.NAME)
                .slot(failureCode, Slot.CODE)
                .slot(failureCodeName, Slot.CODE_NAME)
                .slot(failureMessage, Slot.MESSAGE)
                .slot(failureData, Slot.DATA)
                .slot(answered, Slot.CORRELATION)
                .build();
        MessageShape event = shape(eventConstants)
                .slot(eventName == null || eventName.isIn(eventData) ? null : eventName, Slot.NAME)
                .slot(eventData, Slot.VALUE)
                .slot(eventChannel, Slot.CHANNEL)
                .build();
        return new Envelope(
                new EnvelopeShapes(
                        name,
                        parameters,
                        correlation,
                        uncorrelated,
                        strict ? requestConstants : Map.of(),
                        jsonRpcCodes,
                        refusals,
                        batches,
                        request,
                        success,
                        failure,
                        event,
                        result == null || result.isTopLevel() ? null : emptyResult,
                        new EnvelopeShapes.AnswerPaths(
                                answered,
                                result,
                                telling(),
                                name.equals(successName),
                                failureCode,
                                failureCodeName,
                                failureMessage,
                                failureData),
                        eventName,
                        eventData,
                        eventChannel),
                positions,
                answerNames);
    }

    /** The constants that only answers have which tell of success. */
    private Map<String, String> telling() {
        Map<String, String> telling = new LinkedHashMap<>(successConstants);
        telling.entrySet().removeAll(failureConstants.entrySet());
        return telling;
    }

    /** The path of the array, for parameters in one. */
    private static MessagePath array(MessagePath path) {
        return path.kind() == MessagePath.Kind.NAMED ? path : new MessagePath(path.members(), MessagePath.Kind.MEMBER);
    }

    private static MessageShape.Builder shape(Map<String, String> constants) {
        MessageShape.Builder shape = new MessageShape.Builder();
        constants.forEach((path, json) -> shape.constant(MessagePath.ofMember(path), json));
        return shape;
    }
}
