package dev.verbatim.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The simple names of the types that are generated for an API. */
public final class GeneratedTypes {
    private GeneratedTypes() {}

    /** Returns the name of the record of an operation's request. */
    public static String request(String operation) {
        return JavaNames.type(operation) + "Request";
    }

    /** Returns the name of the record of a response with more than a status. */
    public static String response(String operation) {
        return JavaNames.type(operation) + "Response";
    }

    /** Returns the name of the enum of an API's operations. */
    public static String capability(String api) {
        return api + "Capability";
    }

    /** Returns the name of the class of converters, if messages need any. */
    public static String converters(String api) {
        return api + "Converters";
    }

    /** Returns the name of the class of statuses, if the pages document others than success. */
    public static String status(String api) {
        return api + "Status";
    }

    /** Returns the name of the dispatcher of an API. */
    public static String dispatcher(String api) {
        return api + "Dispatcher";
    }

    /** Returns the name of the class with the envelope of an API, if it has one of its own. */
    public static String envelope(String api) {
        return api + "Envelope";
    }

    /** Returns the name of the client of an API. */
    public static String client(String api) {
        return api + "Client";
    }

    /** Returns the name of the failures that the client of an API throws. */
    public static String failure(String api) {
        return api + "Failure";
    }

    /** Returns the name of all notifications that the client of an API receives. */
    public static String notification(String api) {
        return api + "Notification";
    }

    /** Returns the names of the types that are generated for a client of an API only. */
    public static List<String> ofClient(String api) {
        return List.of(client(api), failure(api), notification(api));
    }

    /** Returns all names that may be generated for an API, including responses that may turn out to have only a status. */
    public static SortedSet<String> of(String api, Collection<String> operations, Collection<String> messageTypes) {
        SortedSet<String> names = new TreeSet<>();
        messageTypes.forEach(messageType -> names.add(JavaNames.type(messageType)));
        names.add(capability(api));
        names.add(dispatcher(api));
        names.add(status(api));
        names.add(envelope(api));
        operations.forEach(operation -> names.add(request(operation)));
        operations.forEach(operation -> names.add(response(operation)));
        return names;
    }
}
