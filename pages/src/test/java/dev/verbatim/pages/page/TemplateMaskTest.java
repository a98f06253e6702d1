package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateMaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {% source-link path="src/Info.cpp" /%}; ''
            A row. {% badge href="https://example.invalid" %}New{% /badge %}; A row. New
            # Lamp {% #lamp %}; # Lamp
            A {{ site.name }} lamp; A  lamp
            <ManualAnchor id="lamp-args" />; ''
            <Info>; ''
            <Info>Only one</Info>; Only one
            A <Badge>new</Badge> lamp; A new lamp
            <Tabs><TabItem value={"a > b"} label="x">; ''
            <>; ''
            {/* a note */}; ''
            import Tabs from '@theme/Tabs'; ''
            export const lamp = 1; ''
            """)
    void templateSyntaxIsCovered(String line, String rest) {
        assertThat(MaskedPage.uncovered(masked(line)).strip()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A `{% tag %}` and a ``{{ value }} ` `` in code",
                "```\n{% tag %} <Info>\nimport a from 'b'\n```",
                "> ~~~\n> <Info>\n> ~~~",
                "- ```json\n  {{ }}\n  ```",
                "<pre>\n{% tag %}\n\n<Info>\n</pre>",
                "<!-- a\n\n``` <Info> -->",
                "An Array<String>, a <RequestId> and a Map<String, Integer>",
                "| type |\n|---|\n| <Name> |",
                "import duties are paid\nexport data as well",
                "a \\{% b %} {% c",
                "{ \"a\": {} }",
                "---\nno front matter",
            })
    void codeAndOtherTextStays(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void everyLineKeepsItsLength() {
        String text = "---\ntitle: x\n---\r\n<Tabs\n  groupId=\"a\">\n\ntext <A b=\"c\n\" /> rest\r\n";

        String masked = masked(text);

        assertThat(masked).hasSameSizeAs(text);
        assertThat(masked.lines().map(String::length).toList())
                .isEqualTo(text.lines().map(String::length).toList());
        assertThat(masked.lines().limit(5)).allMatch(String::isBlank);
        assertThat(MaskedPage.uncovered(masked)).contains("text ").contains(" rest");
    }

    @Test
    void aTagBeforeTextDoesNotMakeItCode() {
        assertThat(masked("<ManualAnchor id=\"x\" /> text").charAt(0)).isEqualTo(MaskedPage.FILL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% tabs %}\n{% tab label=\"WebSocket\" %}\nhere\n{% /tab %}\n{% tab label=\"HTTP\" %}\n{% /tab %}\n{% /tabs %}",
                "{% tabs %}\n{% tab title='WebSocket' %}\nhere\n{% endtab %}\n{% tab title='HTTP' %}\n{% endtab %}\n{% endtabs %}",
                "<Tabs>\n<TabItem value=\"ws\" label=\"WebSocket\">\nhere\n</TabItem>\n<TabItem value=\"b\">\n</TabItem>\n</Tabs>",
                "<Tabs>\n<TabItem\n  value=\"WebSocket\"\n  default>\nhere\n</TabItem>\n</Tabs>",
                "=== \"WebSocket\"\n\n    here\n\n=== \"HTTP\"\n\n    there\n\nafter",
            })
    void tabsHaveTheirLabels(String text) {
        int line = text.substring(0, text.indexOf("here")).split("\n", -1).length;
        MaskedPage page = TemplateMask.mask(text);

        assertThat(page.tab(line)).contains(new Tab(1, "WebSocket"));
        assertThat(page.tab(text.split("\n", -1).length)).isEqualTo(Optional.empty());
    }

    @Test
    void groupsBesideEachOtherAreTwo() {
        MaskedPage page = TemplateMask.mask(
                "<Tabs>\n<Tab title=\"a\">\n</Tab>\n</Tabs>\n\n::: code-group\n```json [b]\n```\n:::\n");

        assertThat(page.tab(2)).contains(new Tab(1, "a"));
        assertThat(page.tab(7)).contains(new Tab(2, ""));
        assertThat(page.tab(9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%",
                "{{",
                "<A ",
                "<A \"",
                "</A>",
                "<A b=\"",
                "`",
                "``` ",
                "<!-- ",
                "<A {",
                "=== \"a\"\n",
                "<Tabs>",
                "{% tab %}",
                "import a from 'b'\n",
                "<A>x",
                "{/* ",
                "::: code-group\n",
                "<pre>\n",
                "\n---"
            })
    void takesLinearTimeForHostileText(String part) {
        String text = part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TemplateMask.mask(text));
    }

    private static String masked(String text) {
        return TemplateMask.mask(text).text();
    }
}
