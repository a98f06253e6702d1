package dev.verbatim.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * The body of a request, read once whatever the order of its members. A generated subclass has a field for each member that
 * any operation of its API documents; a member that is absent or {@code null} leaves its field {@code null}.
 *
 * <p>A member of the wrong type is no concern before the operation is known to document it, so it is kept as that member's
 * problem until the operation asks: {@link #mandatory} and {@link #optional} for each documented parameter, then
 * {@link #complete}.
 */
public abstract class Body {
    private static final String OPERATION_NAME = "operationName";
    private static final String OUT_OF_RANGE = " has a number out of range";

    private @Nullable String operationName;
    private Map<String, String> problems = Map.of();
    private Set<String> nulls = Set.of();
    private List<String> missing = List.of();
    private List<String> wrong = List.of();
    private @Nullable Set<String> undocumented;

    /** An empty body, to be filled by {@link Exchange#read}. */
    protected Body() {}

    /**
     * Reads the value of a member into its field.
     *
     * @param name the member's name
     * @param in the parser at the first token of the value, which is not null; left at the last one
     * @return false if no operation of the API documents the member; then the parser stays where it is
     * @throws MismatchException if the value is not of the documented type; then the parser may be left anywhere in it
     */
    protected abstract boolean read(String name, JsonParser in);

    /**
     * Keeps the value of a member whose documented type depends on the operation, to be read by {@link #typed} when that is
     * known. Called by {@link #read}.
     *
     * @param name the member's name
     * @param in the parser at the first token of the value; left at the last one
     */
    protected static RawValue raw(String name, JsonParser in) {
        return RawValue.copyOf(name, in);
    }

    /**
     * The value of a member whose documented type depends on the operation. Called before {@link #mandatory} or
     * {@link #optional}, which report a value of another type.
     *
     * @param name the documented name
     * @param value what {@link #raw} has kept; {@code null} if the member is absent
     * @param reader reads the type that the operation documents
     * @return {@code null} if the member is absent or not of the type
     */
    public final <T> @Nullable T typed(String name, @Nullable RawValue value, Function<JsonParser, T> reader) {
        try {
            return value == null ? null : value.read(reader);
        } catch (MismatchException mismatch) {
            problem(name, mismatch.getMessage());
        } catch (InputCoercionException outOfRange) {
            problem(name, name + OUT_OF_RANGE);
        }
        return null;
    }

    /** The operation that the body names; known to be one of the route's once {@link Exchange#read} has returned. */
    public final String operationName() {
        if (operationName == null) {
            throw new IllegalStateException("the body has not been read");
        }
        return operationName;
    }

    /**
     * The operation documents the parameter and requires it.
     *
     * @param name the documented name
     * @param value the field that it is read into
     */
    public final void mandatory(String name, @Nullable Object value) {
        optional(name);
        if (value == null && !problems.containsKey(name)) {
            missing = with(missing, name);
        }
    }

    /**
     * The operation documents the parameter and requires it, if only with the value null.
     *
     * @param name the documented name
     * @param value the field that it is read into
     */
    public final void mandatoryOrNull(String name, @Nullable Object value) {
        if (nulls.contains(name)) {
            optional(name);
        } else {
            mandatory(name, value);
        }
    }

    /**
     * The operation documents the parameter and does not require it.
     *
     * @param name the documented name
     */
    public final void optional(String name) {
        String problem = problems.get(name);
        if (problem != null) {
            wrong = with(wrong, problem);
        }
        if (undocumented != null) {
            undocumented.remove(name);
        }
    }

    /**
     * Ends the list of documented parameters.
     *
     * @throws OperationException 1 naming every mandatory parameter that is missing, else 10 naming every one that is not of
     *     the documented type, or is not documented where undocumented ones are refused
     */
    public final void complete() throws OperationException {
        if (!missing.isEmpty()) {
            throw OperationException.refused(StatusCode.PARAMETER_MISSING, "missing: " + String.join(", ", missing));
        }
        if (!wrong.isEmpty()) {
            throw OperationException.refused(StatusCode.OUT_OF_RANGE, String.join("; ", wrong));
        }
        if (undocumented != null && !undocumented.isEmpty()) {
            String first = CallerText.quoted(undocumented.iterator().next());
            throw OperationException.refused(
                    StatusCode.OUT_OF_RANGE, first + " is not documented for " + operationName);
        }
    }

    /** Reads one JSON object and nothing after it. */
    final void readFrom(JsonParser in, UnknownMembers unknownMembers) throws MalformedBodyException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedBodyException("the body must be one JSON object");
        }
        undocumented = unknownMembers == UnknownMembers.REFUSED ? new HashSet<>() : null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken value = in.nextToken();
            if (name.equals(OPERATION_NAME)) {
                operationName = operationName(value, in);
            } else {
                readMember(name, value, in);
            }
        }
        if (in.nextToken() != null) {
            throw new MalformedBodyException("something follows the JSON object");
        }
    }

    /** Whether the body names an operation at all. */
    final boolean namesOperation() {
        return operationName != null;
    }

    private void readMember(String name, JsonToken value, JsonParser in) {
        if (undocumented != null) {
            undocumented.add(name);
        }
        if (value == JsonToken.VALUE_NULL) {
            nulls = nulls.isEmpty() ? new HashSet<>() : nulls;
            nulls.add(name);
            return;
        }
        try {
            if (!read(name, in)) {
                in.skipChildren();
            }
        } catch (MismatchException mismatch) {
            problem(name, mismatch.getMessage());
            leaveValue(in);
        } catch (InputCoercionException outOfRange) {
            problem(name, name + OUT_OF_RANGE);
            leaveValue(in);
        }
    }

    private void problem(String name, String problem) {
        problems = problems.isEmpty() ? new LinkedHashMap<>() : problems;
        problems.put(name, problem);
    }

    /** Depth 1 is the body's own object: the value of its member ends there. */
    private static void leaveValue(JsonParser in) {
        while (in.streamReadContext().getNestingDepth() > 1) {
            in.nextToken();
        }
    }

    private static @Nullable String operationName(JsonToken value, JsonParser in) throws MalformedBodyException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value != JsonToken.VALUE_STRING) {
            throw new MalformedBodyException("operationName must be a string");
        }
        return in.getString();
    }

    private static List<String> with(List<String> list, String element) {
        List<String> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }
}
