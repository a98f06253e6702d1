package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON object as long as it is ordinary: ASCII without escapes, whole numbers of few digits, no repeated member, no
 * fault. From the first token that is not, Jackson's parser of the same text goes on.
 *
 * <p>A parser of Jackson's kind, so that generated readers need not know which they have.
 */
public final class OrdinaryParser extends OrdinaryTokens {
    private boolean closed;

    private OrdinaryParser(JsonFactory jackson, byte[] json, int start) {
        super(jackson, json, start);
    }

    /**
     * A parser of a text that should be one JSON object and nothing else.
     *
     * @param jackson makes the parser of what is not ordinary, and has the limits
     * @param json UTF-8; not to be changed while it is parsed
     * @param start where the text begins; it ends with the array
     * @return {@code null} if something ordinary could be beyond a limit
     */
    public static @Nullable JsonParser of(JsonFactory jackson, byte[] json, int start) {
        StreamReadConstraints limits = jackson.streamReadConstraints();
        boolean within = json.length <= limits.getMaxStringLength()
                && MemberName.MOST_BYTES <= limits.getMaxNameLength()
                && Ascii.MOST_NUMBER_BYTES <= limits.getMaxNumberLength();
        return within ? new OrdinaryParser(jackson, json, start) : null;
    }

    /**
     * Goes to the value of the next member if that is a certain one and ordinary; else stays where it is.
     *
     * @return whether it has gone there
     */
    public boolean nextMember(MemberName name) {
        int quote = nextInObject();
        return isAt(name, quote) && member(name, quote);
    }

    /**
     * Goes to the value of the next member if that is one of some and ordinary; else stays where it is.
     *
     * @param first the index of the first one
     * @param last the index of the last one
     * @return the index of the one to which it has gone; -1 for none
     */
    public int nextMember(MemberName[] names, int first, int last) {
        int quote = nextInObject();
        for (int i = first; i <= last; i++) {
            if (isAt(names[i], quote)) {
                return member(names[i], quote) ? i : -1;
            }
        }
        return -1;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        if (!isNextOrdinary()) {
            jackson().nextToken();
            kind = jackson().currentTokenId();
        }
        return currentToken();
    }

    @Override
    public @Nullable JsonToken nextValue() {
        return nextToken() == JsonToken.PROPERTY_NAME ? nextToken() : currentToken();
    }

    @Override
    public @Nullable String nextName() {
        if (isNextOrdinary()) {
            return kind == JsonTokenId.ID_PROPERTY_NAME ? currentName() : null;
        }
        // Jackson's own method, not nextToken(): it can find a fault at another place.
        String name = jackson().nextName();
        kind = jackson().currentTokenId();
        return name;
    }

    @Override
    public boolean nextName(SerializableString name) {
        if (isNextOrdinary()) {
            return kind == JsonTokenId.ID_PROPERTY_NAME && name.getValue().equals(currentName());
        }
        boolean next = jackson().nextName(name);
        kind = jackson().currentTokenId();
        return next;
    }

    @Override
    public JsonParser skipChildren() {
        if (kind == JsonTokenId.ID_START_OBJECT || kind == JsonTokenId.ID_START_ARRAY) {
            for (int open = 1; open > 0; ) {
                JsonToken next = nextToken();
                if (next == null) {
                    break;
                }
                open += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            }
        }
        return this;
    }

    @Override
    public @Nullable String currentName() {
        if (!isOrdinary() || kind != JsonTokenId.ID_PROPERTY_NAME && !isScalar()) {
            return super.currentName();
        }
        return lastName();
    }

    @Override
    public @Nullable String getString() {
        if (isString()) {
            return text();
        }
        return kind == JsonTokenId.ID_PROPERTY_NAME ? currentName() : super.getString();
    }

    /** The current string, made only once if it has been met before: for values of which there are few. */
    public @Nullable String knownString() {
        return isString() ? knownText() : super.getString();
    }

    private boolean isString() {
        return kind == JsonTokenId.ID_STRING && isOrdinary();
    }

    @Override
    public void finishToken() {
        if (!isOrdinary()) {
            jackson().finishToken();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            end();
            super.close();
        }
    }
}
