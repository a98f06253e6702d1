package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.RequestNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one request in its envelope in one pass, in any order of its members. What can be read only once the operation is
 * known is kept, if the name comes later.
 */
final class RequestReader {
    private final Envelope envelope;
    private final Body body;
    private final ParameterCheck check;
    private Map<String, LateValue> unread = Map.of();
    private @Nullable LateValue elements;
    private String elementsPath = "";
    private int constants;
    private @Nullable String refusal;

    RequestReader(Envelope envelope, Body body, ParameterCheck check) {
        this.envelope = envelope;
        this.body = body;
        this.check = check;
    }

    /**
     * Reads a request.
     *
     * @param in at its opening brace; left at its closing one
     * @throws MalformedBodyException if it is not a request of the envelope; what is repeated in the answer has been read if it is
     *     there
     */
    void read(JsonParser in) throws MalformedBodyException {
        object(envelope.root(), "", 1, in);
        if (refusal == null && constants < envelope.constants()) {
            refusal = "the message lacks " + envelope.constantNames();
        }
        readUnread();
    }

    /** Throws what is wrong with the message as a whole. */
    void check() throws MalformedBodyException {
        if (refusal != null) {
            throw new MalformedBodyException(Fault.NOT_A_REQUEST, refusal);
        }
    }

    private void object(RequestNode node, String path, int depth, JsonParser in) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken value = in.nextToken();
            RequestNode member = node.member(name);
            if (member != null) {
                known(member, path.isEmpty() ? name : path + "." + name, value, depth, in);
            } else if (node.holdsParameters()) {
                body.readMember(name, value, depth, in);
            } else if (depth == 1 && envelope.isNamed()) {
                named(name, value, in);
            } else {
                in.skipChildren();
            }
        }
    }

    private void known(RequestNode node, String path, JsonToken value, int depth, JsonParser in) {
        switch (node.role()) {
            case NAME -> {
                if (value == JsonToken.VALUE_STRING) {
                    body.names(JsonReaders.readKnownString(in));
                } else if (value != JsonToken.VALUE_NULL) {
                    refuse(path + " must be a string");
                }
            }
            case CORRELATION -> {
                check.correlation = Correlation.read(in);
                if (check.correlation == null) {
                    refuse(path + " must be null, a number, or a string of at most " + Correlation.MOST_CHARACTERS
                            + " characters");
                }
            }
            case CONSTANT -> constant(node, path, value, in);
            case ELEMENTS, FIRST -> array(node, path, value, depth, in);
            case OBJECT -> {
                if (value == JsonToken.START_OBJECT) {
                    object(node, path, depth + 1, in);
                    return;
                }
                if (node.holdsParameters()) {
                    array(node, path, value, depth, in);
                } else if (value != JsonToken.VALUE_NULL) {
                    refuse(path + " must be an object");
                }
            }
        }
        in.skipChildren();
    }

    private void constant(RequestNode node, String path, JsonToken value, JsonParser in) {
        String json = value == JsonToken.VALUE_STRING ? '"' + in.getString() + '"' : in.getString();
        constants++;
        if (!value.isScalarValue() || !json.equals(node.constant())) {
            refuse(path + " must be " + node.constant());
        }
    }

    /** Parameters that are not, or not only, an object: those by position, or one that is in the first element. */
    private void array(RequestNode node, String path, JsonToken value, int depth, JsonParser in) {
        boolean byName = node.role() == RequestNode.Role.OBJECT;
        if (value == JsonToken.START_ARRAY) {
            if (node.role() == RequestNode.Role.FIRST) {
                first(node, path, depth, in);
            } else if (body.namesOperation()) {
                elements(path, byName, depth + 1, in);
            } else {
                elementsPath = path;
                elements = LateValue.copyOf(path, in);
            }
        } else if (value == JsonToken.START_OBJECT) {
            check.hasWrongKind(path + " must be an array");
        } else if (value != JsonToken.VALUE_NULL) {
            refuse(path + (byName ? " must be an object" : " must be an array"));
        }
    }

    private void first(RequestNode node, String path, int depth, JsonParser in) {
        int count = 0;
        for (JsonToken element = in.nextToken(); element != JsonToken.END_ARRAY; element = in.nextToken()) {
            count++;
            if (count == 1 && element == JsonToken.START_OBJECT) {
                object(node, path + "[0]", depth + 2, in);
            } else {
                check.hasWrongKind(count == 1 ? path + "[0] must be an object" : path + " must have one element");
                in.skipChildren();
            }
        }
    }

    /**
     * The elements of an array, each a parameter.
     *
     * @param depth that of the array
     */
    private void elements(String path, boolean byName, int depth, JsonParser in) {
        List<String> names = envelope.positions(body.operationName());
        int count = 0;
        for (JsonToken element = in.nextToken(); element != JsonToken.END_ARRAY; element = in.nextToken()) {
            if (count < names.size()) {
                body.readMember(names.get(count), element, depth, in);
            } else {
                in.skipChildren();
            }
            count++;
        }
        if (count > names.size()) {
            check.hasWrongKind(
                    byName && names.isEmpty()
                            ? path + " must be an object"
                            : path + " has " + count + " elements, and " + names.size() + " are documented");
        }
    }

    /** A member that may be called like the operation. */
    private void named(String name, JsonToken value, JsonParser in) {
        if (!body.namesOperation()) {
            unread = unread.isEmpty() ? new HashMap<>() : unread;
            unread.put(name, LateValue.copyOf(name, in));
        } else if (name.equals(body.operationName())) {
            parameters(name, value, 1, in);
        } else {
            in.skipChildren();
        }
    }

    private void parameters(String name, JsonToken value, int depth, JsonParser in) {
        if (value == JsonToken.START_OBJECT) {
            object(Envelope.PARAMETERS, name, depth + 1, in);
        } else if (value != JsonToken.VALUE_NULL) {
            check.hasWrongKind(name + " must be an object");
            in.skipChildren();
        }
    }

    private void readUnread() {
        if (!body.namesOperation()) {
            return;
        }
        LateValue array = elements;
        if (array != null) {
            boolean byName = !envelope.isPositional();
            array.<@Nullable Void>read(in -> {
                elements(elementsPath, byName, 2, in);
                return null;
            });
        }
        String name = body.operationName();
        LateValue parameters = unread.get(name);
        if (parameters != null) {
            parameters.<@Nullable Void>read(in -> {
                parameters(name, in.currentToken(), 1, in);
                return null;
            });
        }
    }

    private void refuse(String problem) {
        refusal = refusal == null ? problem : refusal;
    }
}
