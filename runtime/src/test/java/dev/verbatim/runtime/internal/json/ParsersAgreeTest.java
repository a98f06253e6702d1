package dev.verbatim.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The fast parser and Jackson's alone read the same from generated and mutated bodies, with the limits and the rules of the
 * runtime. {@code -Psoak} reads a million bodies.
 */
class ParsersAgreeTest {
    private static final int BODIES = Integer.getInteger("verbatim.corpus.bodies", 20_000);
    private static final JsonFactory JSON = JsonStreams.reading(6, 1 << 20, 1_000, 200);

    @Test
    void onACorpus() {
        long seed = Long.getLong("verbatim.corpus.seed", System.nanoTime());
        System.out.println("the corpus of " + BODIES + " bodies has -Dverbatim.corpus.seed=" + seed);
        int alone = 0;
        int refused = 0;
        for (int body = 0; body < BODIES; body++) {
            byte[] json = RandomJson.mutated(seed + body);
            boolean delegated = agree(json, body % 5 == 0 ? body % 13 : FastJsonParserTest.NEVER, seed + body);
            alone += delegated ? 0 : 1;
            refused += Utf8.malformed(json, 0, json.length) >= 0 ? 1 : 0;
        }
        assertThat(alone).isBetween(BODIES / 10, BODIES * 9 / 10);
        assertThat(refused).isBetween(BODIES / 100, BODIES / 2);
    }

    private static boolean agree(byte[] json, int tokenToAskAbout, long seed) {
        try (FastJsonParser fast = (FastJsonParser) Objects.requireNonNull(FastJsonParser.of(JSON, json, 0))) {
            List<@Nullable Object> actual = FastJsonParserTest.events(fast, tokenToAskAbout);
            List<@Nullable Object> expected = jackson(json, tokenToAskAbout);
            // Jackson's parser is not made for what is not UTF-8; the fast one has read the tokens before that.
            boolean isMalformed = expected.contains(MalformedUtf8Exception.class);
            int from = isMalformed ? actual.size() - expected.size() : 0;
            assertThat(actual.subList(from, actual.size()))
                    .as("seed %s: %s", seed, new String(json, StandardCharsets.UTF_8))
                    .isEqualTo(expected);
            return fast.isDelegating();
        }
    }

    private static List<@Nullable Object> jackson(byte[] json, int tokenToAskAbout) {
        try (JsonParser jackson = JSON.createParser(ObjectReadContext.empty(), json)) {
            return FastJsonParserTest.events(jackson, tokenToAskAbout);
        } catch (MalformedUtf8Exception malformed) {
            return List.of(malformed.getClass(), malformed.getMessage());
        }
    }
}
