package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.internal.json.JsonStreams;
import dev.verbatim.runtime.internal.json.MalformedUtf8Exception;
import dev.verbatim.runtime.internal.json.MemberName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads bodies within the limits of a router. */
final class BodyReader {
    private static final int MARK_BYTES = 3;

    private final JsonFactory json;
    private final UnknownMembers unknownMembers;
    private final Envelope envelope;
    private final @Nullable MemberName flatName;

    /** Reads bodies of one shape. */
    BodyReader(RequestLimits limits, Envelope envelope) {
        this.envelope = envelope;
        String name = envelope.flatName();
        flatName = name == null ? null : new MemberName(name);
        json = JsonStreams.reading(
                limits.maxDepth(), limits.maxStringLength(), limits.maxNameLength(), limits.maxNumberLength());
        unknownMembers = limits.unknownMembers();
    }

    /**
     * Reads all of a body.
     *
     * @param bytes what was sent
     * @param body an empty one
     * @throws MalformedBodyException if it is beyond a limit, is not one JSON object, or an object in it repeats a member; says
     *     where, and nothing of what the parser says, which is about the parser
     */
    void read(byte[] bytes, Body body) throws MalformedBodyException {
        int start = startsWithMark(bytes) ? MARK_BYTES : 0;
        try (JsonParser in = JsonStreams.parser(json, bytes, start)) {
            body.readFrom(in, this);
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    /**
     * Takes a body apart that is an array.
     *
     * @param bytes what was sent
     * @param most how many elements there may be
     * @return the bytes of each element, which need not be an object
     * @throws MalformedBodyException if it is not valid JSON, is not one array, or has no elements or too many
     */
    List<byte[]> elements(byte[] bytes, int most) throws MalformedBodyException {
        byte[] array = startsWithMark(bytes) ? Arrays.copyOfRange(bytes, MARK_BYTES, bytes.length) : bytes;
        List<byte[]> elements = new ArrayList<>();
        try (JsonParser in = json.createParser(ObjectReadContext.empty(), array)) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                throw new MalformedBodyException(Fault.NOT_A_REQUEST, "the body must be one JSON array");
            }
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (elements.size() == most) {
                    throw new MalformedBodyException(Fault.NOT_A_REQUEST, "a batch has at most " + most + " requests");
                }
                int from = (int) in.currentTokenLocation().getByteOffset();
                in.skipChildren();
                in.finishToken();
                elements.add(Arrays.copyOfRange(
                        array, from, (int) in.currentLocation().getByteOffset()));
            }
            if (in.nextToken() != null) {
                throw new MalformedBodyException(Fault.NOT_JSON, "something follows the JSON array");
            }
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
        if (elements.isEmpty()) {
            throw new MalformedBodyException(Fault.NOT_A_REQUEST, "a batch has at least one request");
        }
        return elements;
    }

    private static MalformedBodyException malformed(JacksonException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return new MalformedBodyException(
                    Fault.NOT_JSON, "the body nests too deep or has a name, number or string that is too long");
        }
        return new MalformedBodyException(
                Fault.NOT_JSON,
                malformed instanceof MalformedUtf8Exception
                        ? "the body is not UTF-8 at " + place(malformed)
                        : "the body is not valid JSON, or repeats a member, at " + place(malformed));
    }

    UnknownMembers unknownMembers() {
        return unknownMembers;
    }

    Envelope envelope() {
        return envelope;
    }

    /** The name of the operation, if there is nothing else around the parameters; else {@code null}. */
    @Nullable
    MemberName flatName() {
        return flatName;
    }

    private static String place(JacksonException malformed) {
        TokenStreamLocation place = malformed.getLocation();
        return "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** RFC 8259, section 8.1: a byte order mark may be ignored. */
    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
