package dev.verbatim.mock.request;

import dev.verbatim.mock.documented.DocumentedNames;
import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.pages.json.JsonSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Checks which requests the mock has received.
 *
 * <pre>{@code
 * server.verify("NotReady").from("agent").with("reasonCode", "\"Lunch\"").once();
 * server.verify("Hangup").never();
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Verification {
    private final DocumentedNames names;
    private final String operation;
    private final List<ReceivedRequest> received;
    private final List<ReceivedRequest> matching;
    private final String wanted;

    private Verification(
            DocumentedNames names,
            String operation,
            List<ReceivedRequest> received,
            List<ReceivedRequest> matching,
            String wanted) {
        this.names = names;
        this.operation = operation;
        this.received = received;
        this.matching = matching;
        this.wanted = wanted;
    }

    /**
     * Begins with all requests of an operation.
     *
     * @param names checks the names in conditions
     * @param received what was received
     */
    public static Verification of(DocumentedNames names, String operation, List<ReceivedRequest> received) {
        names.requireOperation(operation);
        return new Verification(names, operation, received, received, operation)
                .where("", request -> request.operation().equals(operation));
    }

    /**
     * Leaves only the requests of a user.
     *
     * @throws IllegalArgumentException if the mock has users, and not this one; names the nearest one
     */
    public Verification from(String user) {
        names.requireUser(user);
        return where(" from " + user, request -> request.user().equals(user));
    }

    /**
     * Leaves only the requests whose path has a variable with this value.
     *
     * @throws IllegalArgumentException if the Request URL has no such variable; names the nearest one
     */
    public Verification at(String variable, String value) {
        names.requireVariable(operation, variable);
        return where(
                " at " + variable + " = " + value,
                request -> value.equals(request.pathVariables().get(variable)));
    }

    /**
     * Leaves only the requests with a parameter.
     *
     * @param json its value as JSON, such as {@code "\"Lunch\""}, {@code "3"} or {@code "{\"phoneNumber\": \"5001\"}"}; the order of
     *     members does not matter
     * @throws IllegalArgumentException if that is not JSON, or the page documents no such parameter; names the nearest one
     */
    public Verification with(String parameter, String json) {
        names.requireParameter(operation, parameter);
        String value = JsonSource.of(JsonTree.sorted(JsonTree.parse("the value of " + parameter, json)));
        return where(
                " with " + parameter + " = " + value,
                request -> request.parameter(parameter)
                        .map(sent -> JsonSource.of(JsonTree.sorted(JsonTree.parse("the request", sent))))
                        .filter(value::equals)
                        .isPresent());
    }

    /**
     * Leaves only the requests for which a condition holds.
     *
     * @param description the condition, for the message of a failure
     */
    public Verification where(String description, Predicate<? super ReceivedRequest> condition) {
        return new Verification(
                names, operation, received, matching.stream().filter(condition).toList(), wanted + description);
    }

    /**
     * Checks that there is one such request, and returns it.
     *
     * @throws AssertionError if there is none, or there are several; lists what was received
     */
    public ReceivedRequest once() {
        return times(1).get(0);
    }

    /**
     * Checks that there is no such request.
     *
     * @throws AssertionError if there is one; lists what was received
     */
    public void never() {
        times(0);
    }

    /**
     * Checks how many such requests there are, and returns them in the order in which they arrived.
     *
     * @throws AssertionError if there are more or fewer; lists what was received
     */
    public List<ReceivedRequest> times(int count) {
        if (matching.size() != count) {
            String all = received.isEmpty()
                    ? "The mock has received no request."
                    : "The mock has received:\n"
                            + received.stream().map(request -> "  " + request).collect(Collectors.joining("\n"));
            throw new AssertionError("Expected " + count + (count == 1 ? " request " : " requests ") + wanted + ", but "
                    + (matching.isEmpty() ? "none" : String.valueOf(matching.size())) + " came. " + all);
        }
        return matching;
    }
}
