package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.internal.json.FastJsonParser;
import dev.verbatim.runtime.internal.json.MemberName;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * The body of a request, read in one pass, in any order of its members. A generated subclass has a field for each member that
 * any operation of its API documents; a member that is absent or {@code null} leaves its field {@code null}.
 *
 * <p>A member of the wrong type matters only once the operation is known to document it, so it is kept as that member's
 * problem until the operation asks: {@link #mandatory}, {@link #mandatoryOrNull} or {@link #optional} for each documented
 * parameter, then {@link #complete}.
 *
 * @since 0.2.0
 */
public abstract class Body {
    private @Nullable String operationName;
    /** Created when there is something to keep; most bodies have nothing. */
    private @Nullable ParameterCheck check;

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
     * The value of a member whose documented type depends on the operation: read, if the body has named the operation before,
     * and otherwise kept, to be read by {@link #typed}. Called by {@link #read}.
     *
     * @param name the member's name
     * @param in the parser at the first token of the value; left at the last one
     * @param reader reads the type that {@link #operation} documents; {@code null} if it documents none
     * @throws MismatchException if the value is not of that type
     */
    protected static LateValue late(String name, JsonParser in, @Nullable Function<JsonParser, ?> reader) {
        return reader == null ? LateValue.copyOf(name, in) : LateValue.of(reader.apply(in));
    }

    /** The operation that the body has named so far; empty if it has not. */
    protected final String operation() {
        return operationName == null ? "" : operationName;
    }

    /**
     * The value of a member whose documented type depends on the operation. Called before {@link #mandatory} or
     * {@link #optional}, which report a value of another type.
     *
     * @param name the documented name
     * @param value what {@link #late} has read or kept; {@code null} if the member is absent
     * @param reader reads the type that the operation documents; the one that was given to {@link #late}, if one was
     * @return {@code null} if the member is absent or not of the type
     */
    public final <T> @Nullable T typed(String name, @Nullable LateValue value, Function<JsonParser, T> reader) {
        try {
            return value == null ? null : value.read(reader);
        } catch (MismatchException | InputCoercionException mismatch) {
            check().hasProblem(name, problem(name, mismatch));
            return null;
        }
    }

    /** The operation that the body names; known to be one of the route's once {@link Exchange#read} has returned. */
    public final String operationName() {
        if (operationName == null) {
            throw new IllegalStateException("the body has not been read, or names no operation");
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
        if (value == null || check != null) {
            check().mandatory(name, value);
        }
    }

    /**
     * The operation documents the parameter and requires it, if only with the value null.
     *
     * @param name the documented name
     * @param value the field that it is read into
     */
    public final void mandatoryOrNull(String name, @Nullable Object value) {
        if (value == null || check != null) {
            check().mandatoryOrNull(name, value);
        }
    }

    /**
     * The operation documents the parameter and does not require it.
     *
     * @param name the documented name
     */
    public final void optional(String name) {
        if (check != null) {
            check.optional(name);
        }
    }

    /**
     * Whether the body has a member with the value null.
     *
     * @param name the documented name
     */
    public final boolean isNull(String name) {
        return check != null && check.isNull(name);
    }

    /**
     * Ends the list of documented parameters.
     *
     * @throws OperationException 1 naming every mandatory parameter that is missing, else 10 naming every one that is not of
     *     the documented type, else 10 naming one that is not documented, where such are refused
     */
    public final void complete() throws OperationException {
        if (check != null) {
            check.complete(operationName());
        }
    }

    /** Whether the body names an operation at all. */
    final boolean namesOperation() {
        return operationName != null;
    }

    /** What the answer repeats of the body; {@code null} for nothing. */
    final @Nullable Correlation correlation() {
        return check == null ? null : check.correlation;
    }

    /** The body names an operation. */
    final void names(String operation) {
        operationName = operation;
    }

    /** Reads one JSON object and nothing after it. */
    final void readFrom(JsonParser in, BodyReader settings) throws MalformedBodyException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedBodyException(Fault.NOT_A_REQUEST, "the body must be one JSON object");
        }
        if (settings.unknownMembers() == UnknownMembers.REFUSED) {
            check = new ParameterCheck(UnknownMembers.REFUSED);
        }
        MemberName flat = settings.flatName();
        if (flat == null) {
            readEnveloped(in, settings.envelope(), check());
            return;
        }
        // Nothing but a name is around the parameters: no place has to be looked up.
        if (in instanceof FastJsonParser ordinary) {
            if (ordinary.nextMember(flat)) {
                operationName = operationName(in, flat);
            }
            for (String name = ordinary.nextMember(); name != null; name = ordinary.nextMember()) {
                readFlat(name, flat, in);
            }
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            readFlat(name, flat, in);
        }
        requireEnd(in);
    }

    private void readFlat(String name, MemberName flat, JsonParser in) throws MalformedBodyException {
        if (name.equals(flat.text().getValue())) {
            operationName = operationName(in, flat);
        } else {
            readMember(name, in.currentToken(), 1, in);
        }
    }

    private void readEnveloped(JsonParser in, Envelope envelope, ParameterCheck members) throws MalformedBodyException {
        RequestReader reader = new RequestReader(envelope, this, members);
        reader.read(in);
        requireEnd(in);
        reader.check();
    }

    private static void requireEnd(JsonParser in) throws MalformedBodyException {
        if (in.nextToken() != null) {
            throw new MalformedBodyException(Fault.NOT_JSON, "something follows the JSON object");
        }
    }

    /**
     * Reads a parameter.
     *
     * @param depth how many objects and arrays are open in front of the value
     * @param in at the value; left at its end
     */
    final void readMember(String name, JsonToken value, int depth, JsonParser in) {
        if (check != null) {
            check.has(name);
        }
        if (value == JsonToken.VALUE_NULL) {
            check().hasNull(name);
            return;
        }
        try {
            if (!read(name, in)) {
                in.skipChildren();
            }
        } catch (MismatchException | InputCoercionException mismatch) {
            check().hasProblem(name, problem(name, mismatch));
            skipRest(depth, in);
        } catch (JacksonException malformed) {
            throw malformed;
        } catch (RuntimeException failure) {
            // A converter's own failure, too, matters only once the operation is known to document the member.
            check().hasFailure(name, failure);
            skipRest(depth, in);
        }
    }

    /** The value ends where no more is open than in front of it. */
    private static void skipRest(int depth, JsonParser in) {
        while (in.streamReadContext().getNestingDepth() > depth) {
            in.nextToken();
        }
    }

    private static String problem(String name, RuntimeException mismatch) {
        String message = mismatch instanceof MismatchException ? mismatch.getMessage() : null;
        return message == null ? name + " has a number out of range" : message;
    }

    private static @Nullable String operationName(JsonParser in, MemberName member) throws MalformedBodyException {
        if (JsonReaders.isNull(in)) {
            return null;
        }
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw new MalformedBodyException(Fault.NOT_A_REQUEST, member.text().getValue() + " must be a string");
        }
        return JsonReaders.readKnownString(in);
    }

    private ParameterCheck check() {
        ParameterCheck kept = check;
        if (kept == null) {
            kept = new ParameterCheck(UnknownMembers.SKIPPED);
            check = kept;
        }
        return kept;
    }
}
