package dev.verbatim.pages.envelope;

import java.util.List;

/**
 * How the messages of an API are shaped around parameters, results and the data of events.
 *
 * @param isJsonRpc whether the runtime's envelope of JSON-RPC 2.0 is the one to begin with
 * @param calls the calls of the runtime's builder that say the rest, in order
 * @since 0.2.0
 */
public record EnvelopeCalls(boolean isJsonRpc, List<Call> calls) {
    /** Copies the calls. */
    public EnvelopeCalls {
        calls = List.copyOf(calls);
    }

    /** Returns whether the codes of failures are words. */
    public boolean hasWordsForCodes() {
        return calls.stream().anyMatch(call -> call.method().equals("failureCodeName"));
    }

    /**
     * A call of a method of the builder.
     *
     * @param method the name of the method
     * @param arguments the texts to pass
     */
    public record Call(String method, List<String> arguments) {
        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
