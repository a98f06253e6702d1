package dev.verbatim.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    /** Bytes at which the rules change. */
    private static final int[] EDGES = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @Test
    void agreesWithTheJdkOnEveryPlane() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += 7) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                assertThat(malformed(Character.toString(c).getBytes(StandardCharsets.UTF_8)))
                        .as("U+%X", c)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void agreesWithTheJdkOnBytesAtTheEdges() {
        Random random = new Random(7);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[random.nextInt(6)];
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte) EDGES[random.nextInt(EDGES.length)];
            }
            assertThat(malformed(bytes) < 0).as("%s", ByteBuffer.wrap(bytes)).isEqualTo(isDecoded(bytes));
        }
    }

    @Test
    void tellsTheFirstByteThatIsWrong() {
        assertThat(malformed(new byte[] {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xC0, (byte) 0xAF}))
                .isEqualTo(3);
    }

    @Test
    void looksNoFurtherThanTheText() {
        byte[] cutInACharacter = {(byte) 0xFF, 'a', (byte) 0xC3, (byte) 0xA9};
        assertThat(Utf8.malformed(cutInACharacter, 1, 4)).isEqualTo(-1);
        assertThat(Utf8.malformed(cutInACharacter, 1, 3)).isEqualTo(2);
    }

    private static int malformed(byte[] bytes) {
        return Utf8.malformed(bytes, 0, bytes.length);
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
