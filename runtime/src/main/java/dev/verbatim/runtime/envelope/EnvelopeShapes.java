package dev.verbatim.runtime.envelope;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an envelope says but the order of parameters, which is the operations'.
 *
 * @param name where requests name the operation
 * @param parameters where requests have the parameters
 * @param correlation where requests have what answers repeat; {@code null} if nowhere
 * @param uncorrelated what happens to a request without it
 * @param required the members that requests must have, as JSON, by path
 * @param jsonRpcCodes whether the runtime's own failures have the codes of JSON-RPC
 * @param refusals the codes that the API has instead of the runtime's own
 * @param batches whether a message may be an array of requests
 * @param request what requests look like
 * @param success what answers of operations look like that have succeeded
 * @param failure what answers of operations look like that have failed
 * @param event what events look like
 * @param emptyResult the result of an operation without one, as JSON; {@code null} for none
 * @param answer where answers have what those who receive them want to know
 * @param eventName where events have their name; {@code null} if there are none
 * @param eventData where events have their data
 * @param eventChannel where events have their channel; {@code null} if they have none
 */
record EnvelopeShapes(
        MessagePath name,
        MessagePath parameters,
        @Nullable MessagePath correlation,
        Envelope.Uncorrelated uncorrelated,
        Map<String, String> required,
        boolean jsonRpcCodes,
        Map<Refusal, RefusalCode> refusals,
        boolean batches,
        MessageShape request,
        MessageShape success,
        MessageShape failure,
        MessageShape event,
        @Nullable String emptyResult,
        AnswerPaths answer,
        @Nullable MessagePath eventName,
        MessagePath eventData,
        @Nullable MessagePath eventChannel) {
    EnvelopeShapes {
        required = Map.copyOf(required);
        refusals = Map.copyOf(refusals);
    }

    /** Whether a request has nothing but a name at its top level, beside parameters. */
    boolean isFlat() {
        return name.members().size() == 1 && parameters.isTopLevel() && correlation == null && required.isEmpty();
    }

    /** The places of requests. */
    RequestNode root() {
        RequestNode root = new RequestNode();
        required.forEach((path, json) -> root.setConstant(MessagePath.ofMember(path), json));
        switch (parameters.kind()) {
            case MEMBER -> root.setParameters(parameters);
            case ELEMENTS -> root.set(parameters, RequestNode.Role.ELEMENTS);
            case FIRST -> {
                root.set(parameters, RequestNode.Role.FIRST);
                root.setParameters(parameters);
            }
            case NAMED -> {
                // Its name is that of the operation, which only the request tells.
            }
        }
        root.set(name, RequestNode.Role.NAME);
        if (correlation != null) {
            root.set(correlation, RequestNode.Role.CORRELATION);
        }
        return root;
    }

    /**
     * Where answers have what those who receive them want to know; {@code null} where they do not.
     *
     * @param correlation what they repeat
     * @param result the result
     * @param successConstants the members, as JSON, that tell a success from a failure, by path
     * @param repeatsName whether a success has the name of the operation where the request has it
     * @param code the number of the status of a failure
     * @param codeName its name
     * @param message the text of a failure
     * @param data what else a failure says
     */
    record AnswerPaths(
            @Nullable MessagePath correlation,
            @Nullable MessagePath result,
            Map<String, String> successConstants,
            boolean repeatsName,
            @Nullable MessagePath code,
            @Nullable MessagePath codeName,
            @Nullable MessagePath message,
            @Nullable MessagePath data) {
        AnswerPaths {
            successConstants = Map.copyOf(successConstants);
        }
    }
}
