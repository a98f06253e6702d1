package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The number of the call.     | The number of the call.
            ends */ here                | ends *&#47; here
            opens /* here               | opens /&#42; here
            /*/                         | /&#42;/
            C:\\users\\unicode          | C:&#92;users&#92;unicode
            mail joe@example.com        | mail joe&#64;example.com
            {@link Runtime}             | &#123;&#64;link Runtime&#125;
            a < b && c > d              | a &lt; b &amp;&amp; c &gt; d
            &#42;/                      | &amp;#42;/
            tab\tand  blanks            | tab and blanks
            gr\u00f6\u00dfe \ud83d\ude00| gr&#246;&#223;e &#128512;
            in\u202evisible\u0000       | invisible
            """)
    void textFromAPageIsEscaped(String text, String javadoc) {
        assertThat(Javadoc.line(text)).isEqualTo(javadoc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ static { System.exit(1); } /*",
                "\\u002a/ static { System.exit(1); } /\\u002a",
                "\\\\u002a/ static { System.exit(1); } /*",
                "**//*/**/",
                "<script>alert(1)</script> </p> &bogus; <p",
                "{@code unclosed",
                "@throws Everything\n@return nothing\n@param x y",
                "\u2028\u2029\u0085\f\r@deprecated",
                "*",
                "/",
            })
    void textFromAPageCannotEndItsComment(String text) {
        CompiledSources.of(Map.of("Documented", """
                /**
                 * %s
                 *
                 * @param one %s
                 */
                public record Documented(String one) {}
                """.formatted(
                        Javadoc.paragraphs("Safe: " + text).replace("\n", "\n * "),
                        Javadoc.tag("@param one", text + " x").replace("\n", "\n * "))));
    }

    @Test
    void paragraphsAreKeptAndLinesWrapped() {
        assertThat(Javadoc.paragraphs("One\ntwo.\n\n \n\nThree.\n")).isEqualTo("One two.\n\n<p>Three.");
        assertThat(Javadoc.paragraphs(" \n")).isEmpty();
        assertThat(Javadoc.paragraphs("word ".repeat(40)).lines()).hasSize(2).allMatch(line -> line.length() <= 100);
        assertThat(Javadoc.tag("@param name", "word ".repeat(40)).lines().skip(1))
                .allMatch(line -> line.startsWith("    word"));
    }
}
