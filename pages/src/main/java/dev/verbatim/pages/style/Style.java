package dev.verbatim.pages.style;

import java.util.List;
import java.util.Set;

/** The style {@code webservices}: the names of the members of its messages, and the labels of its pages. */
public final class Style {
    /** The member of a request, and the row of its table, that names the operation. */
    public static final String OPERATION_NAME = "operationName";

    /** The member of a response that tells success from failure. */
    public static final String STATUS_CODE = "statusCode";

    /** The member of a response that explains the status to people. */
    public static final String STATUS_MESSAGE = "statusMessage";

    /** The member of a notification that holds its payload. */
    public static final String DATA = "data";

    /** The member of a notification that names the channel it is sent on. */
    public static final String CHANNEL = "channel";

    /** The member of a notification's payload that names the type of the message. */
    public static final String MESSAGE_TYPE = "messageType";

    /** The member of a notification's payload that says what happened. */
    public static final String NOTIFICATION_TYPE = "notificationType";

    /** The member, at any depth, that lists the operations that are possible now. */
    public static final String CAPABILITIES = "capabilities";

    /** The member, at any depth, whose own members are the users' and not the API's. */
    public static final String USER_DATA = "userData";

    /** Members whose values are words of the API, not text for people. */
    public static final Set<String> WORDS = Set.of("state", MESSAGE_TYPE, NOTIFICATION_TYPE, OPERATION_NAME, CHANNEL);

    /** The label of the row with the path that requests are sent to. */
    public static final String REQUEST_URL = "Request URL";

    /** The label of the row with the HTTP method of requests. */
    public static final String HTTP_METHOD = "HTTP method";

    /** The label of the row with the features that a caller needs. */
    public static final String REQUIRED_FEATURES = "Required features";

    /** The heading above the table of parameters; its case does not matter. */
    public static final String PARAMETERS = "Parameters";

    /** The headings that are read as {@link #PARAMETERS}; their case does not matter. */
    public static final List<String> PARAMETER_HEADINGS = List.of(PARAMETERS, "Parameter");

    private Style() {}
}
