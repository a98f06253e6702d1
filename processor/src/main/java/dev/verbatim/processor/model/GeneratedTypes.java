package dev.verbatim.processor.model;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The simple names of the types that are generated for an API. */
public final class GeneratedTypes {
    private GeneratedTypes() {}

    /** The record of an operation's request. */
    public static String request(String operation) {
        return JavaNames.type(operation) + "Request";
    }

    /** The record of an operation's response, where that has more than a status. */
    public static String response(String operation) {
        return JavaNames.type(operation) + "Response";
    }

    /** The enum of an API's operations. */
    public static String capability(String api) {
        return api + "Capability";
    }

    /** The converters of an API, where its messages hold types of the user's. */
    public static String converters(String api) {
        return api + "Converters";
    }

    /** The statuses of an API, where its pages document others than success. */
    public static String status(String api) {
        return api + "Status";
    }

    /** The dispatcher of an API. */
    public static String dispatcher(String api) {
        return api + "Dispatcher";
    }

    /** All that may be generated for an API; the response of an operation may turn out to have nothing to say. */
    public static SortedSet<String> of(String api, Collection<String> operations, Collection<String> messageTypes) {
        SortedSet<String> names = new TreeSet<>();
        messageTypes.forEach(messageType -> names.add(JavaNames.type(messageType)));
        names.add(capability(api));
        names.add(dispatcher(api));
        names.add(status(api));
        operations.forEach(operation -> names.add(request(operation)));
        operations.forEach(operation -> names.add(response(operation)));
        return names;
    }
}
