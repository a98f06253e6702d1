package dev.verbatim.testkit;

import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.EnvelopeBuilder;
import dev.verbatim.runtime.envelope.Refusal;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The codes with which an API refuses requests: those of its style file, else those of JSON-RPC where the API speaks it, else the
 * default statuses.
 *
 * @param codes the number or word by refusal
 * @since 0.2.0
 */
public record RefusalCodes(Map<Refusal, String> codes) {
    private static final Map<Refusal, StatusCode> DEFAULTS = Map.of(
            Refusal.MISSING, StatusCode.PARAMETER_MISSING,
            Refusal.INVALID, StatusCode.OUT_OF_RANGE,
            Refusal.UNAVAILABLE, StatusCode.NOT_VALID_NOW,
            Refusal.DENIED, StatusCode.NOT_PERMITTED,
            Refusal.ABSENT, StatusCode.NOT_FOUND,
            Refusal.UNAUTHENTICATED, StatusCode.NOT_AUTHENTICATED,
            Refusal.UNKNOWN, StatusCode.FORBIDDEN);
    private static final StatusCode METHOD_NOT_FOUND = StatusCode.of(-32601, "method not found");

    /** Copies the codes. */
    public RefusalCodes {
        codes = Map.copyOf(codes);
    }

    /** Reads the codes from the model of an API. */
    static RefusalCodes of(JsonNode root) {
        boolean isJsonRpc = root.path("jsonRpcCodes").booleanValue(false);
        EnvelopeBuilder builder = Envelope.builder().name("name");
        if (isJsonRpc) {
            builder.jsonRpcCodes();
        }
        JsonNode style = root.required("style");
        for (Refusal refusal : Refusal.values()) {
            style.path("failure." + refusal.key())
                    .stringValueOpt()
                    .ifPresent(code -> builder.refusal(refusal.key(), code));
        }
        Envelope envelope = builder.build();
        boolean isWord = root.path("wordsForCodes").booleanValue(false);
        Map<Refusal, String> codes = new EnumMap<>(Refusal.class);
        DEFAULTS.forEach((refusal, status) -> {
            StatusCode own = refusal == Refusal.UNKNOWN
                    ? (isJsonRpc ? METHOD_NOT_FOUND : status).as(refusal, envelope)
                    : status.in(envelope);
            codes.put(refusal, isWord ? own.name() : Integer.toString(own.code()));
        });
        return new RefusalCodes(codes);
    }

    /** Returns the number or word of a refusal. */
    public String code(Refusal refusal) {
        String code = codes.get(refusal);
        if (code == null) {
            throw new IllegalArgumentException("a contract test expects no refusal " + refusal.key());
        }
        return code;
    }
}
