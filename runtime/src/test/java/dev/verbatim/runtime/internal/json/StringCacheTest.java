package dev.verbatim.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text is itself after any other texts. */
class StringCacheTest {
    @Test
    void readsEveryTextAnywhere() {
        StringCache texts = new StringCache();
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            String text = text(random);
            String before = " ".repeat(random.nextInt(9));
            byte[] json = (before + text + " ".repeat(random.nextInt(9))).getBytes(StandardCharsets.US_ASCII);
            int from = before.length();
            assertThat(texts.get(json, from, from + text.length())).isEqualTo(text);
        }
    }

    @Test
    void quotesEveryText() {
        QuotedStringCache texts = new QuotedStringCache();
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            String text = text(random);
            String quoted = text.length() > 100 ? "" : '"' + text + '"';
            assertThat(new String(texts.get(text), StandardCharsets.US_ASCII)).isEqualTo(quoted);
        }
    }

    @Test
    void makesOneStringOfATextThatComesAgain() {
        StringCache texts = new StringCache();
        byte[] json = "SwapCalls, SwapCalls".getBytes(StandardCharsets.US_ASCII);
        assertThat(texts.get(json, 0, 9)).isSameAs(texts.get(json, 11, 20)).isEqualTo("SwapCalls");
    }

    /** Few letters, so that texts come again, and begin and end like others. */
    private static String text(Random random) {
        int length = random.nextInt(20) == 0 ? 90 + random.nextInt(20) : random.nextInt(20);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + (random.nextInt(8) == 0 ? 1 : 0)));
        }
        return text.toString();
    }
}
