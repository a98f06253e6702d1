package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.internal.CallerText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * Makes the exceptions of readers. Each names the member at which the parser is, such as {@code destination.phones[2]}.
 *
 * @since 0.2.0
 */
public final class Mismatches {
    private Mismatches() {}

    /**
     * The current value is of another type.
     *
     * @param what what the page documents, such as {@code "a string"}
     * @param in the parser at the value
     */
    public static MismatchException expected(String what, JsonParser in) {
        return at(in, "must be " + what);
    }

    /**
     * The current value is of the documented type, but a type of the user's does not take it.
     *
     * @param what what that type takes, such as {@code "a valid value"}
     * @param cause what the user's type says of it, which no caller sees
     * @param in the parser at the value
     */
    public static MismatchException refused(String what, RuntimeException cause, JsonParser in) {
        return at(in, "must be " + what, cause);
    }

    /**
     * The current object lacks a mandatory member.
     *
     * @param name the documented name of the member
     * @param in the parser at the end of the object
     */
    public static MismatchException missing(String name, JsonParser in) {
        return at(in, "lacks " + name);
    }

    /**
     * The current object has the current member twice.
     *
     * @param in the parser at the second value, or at its name
     */
    public static MismatchException repeated(JsonParser in) {
        return at(in, "is repeated");
    }

    private static MismatchException at(JsonParser in, String problem) {
        return at(in, problem, null);
    }

    private static MismatchException at(JsonParser in, String problem, @Nullable Throwable cause) {
        StringBuilder path = new StringBuilder();
        TokenStreamContext context = in.streamReadContext();
        JsonToken token = in.currentToken();
        // At the start of an object or array the parser is in it already; the problem is with the whole.
        append(path, token != null && token.isStructStart() ? context.getParent() : context);
        return new MismatchException((path.isEmpty() ? "the body" : path) + " " + problem, cause);
    }

    private static void append(StringBuilder path, TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.currentName() != null) {
            path.append(path.isEmpty() ? "" : ".")
                    .append(CallerText.plain(context.currentName(), CallerText.NAME_LENGTH));
        }
    }
}
