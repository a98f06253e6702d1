package dev.verbatim.benchmarks.json.bylibrary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Checks a body as a user of a library has to, if the library does not: the JDK decodes it, and Jackson's parser goes through it and
 * looks for repeated members. Verbatim checks the same.
 */
final class Safety {
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonFactory CHECKING = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    private Safety() {}

    /**
     * Returns the body.
     *
     * @throws IllegalArgumentException if it is too large or is not UTF-8
     * @throws tools.jackson.core.JacksonException if it is not JSON, nests too deep or repeats a member
     */
    static byte[] checked(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException("the body has more than " + MOST_BYTES + " bytes");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("the body is not UTF-8", malformed);
        }
        try (JsonParser in = CHECKING.createParser(ObjectReadContext.empty(), body)) {
            while (in.nextToken() != null) {
                in.finishToken();
            }
        }
        return body;
    }
}
