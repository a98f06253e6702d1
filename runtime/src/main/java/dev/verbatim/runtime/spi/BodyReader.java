package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.internal.json.JsonStreams;
import dev.verbatim.runtime.internal.json.MalformedUtf8Exception;
import dev.verbatim.runtime.internal.json.MemberName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads bodies within the limits of a router. */
final class BodyReader {
    private final JsonFactory json;
    private final UnknownMembers unknownMembers;
    private final Envelope envelope;
    private final @Nullable MemberName flatName;

    /** Reads bodies of one shape. */
    BodyReader(RequestLimits limits, Envelope envelope) {
        this.envelope = envelope;
        String flat = envelope.flatName();
        this.flatName = flat == null ? null : new MemberName(flat);
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
        int start = startsWithMark(bytes) ? 3 : 0;
        try (JsonParser in = JsonStreams.parser(json, bytes, start)) {
            body.readFrom(in, this);
        } catch (StreamConstraintsException limit) {
            throw new MalformedBodyException(
                    Fault.NOT_JSON, "the body nests too deep or has a name, number or string that is too long");
        } catch (MalformedUtf8Exception malformed) {
            throw new MalformedBodyException(Fault.NOT_JSON, "the body is not UTF-8 at " + place(malformed));
        } catch (JacksonException malformed) {
            throw new MalformedBodyException(
                    Fault.NOT_JSON, "the body is not valid JSON, or repeats a member, at " + place(malformed));
        }
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
