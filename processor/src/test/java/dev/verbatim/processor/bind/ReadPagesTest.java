package dev.verbatim.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadPagesTest {
    private static final String HOLD = """
            # Hold

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |
            """;

    private final ReadPages read = new ReadPages();

    @Test
    void anUnchangedPageIsNotReadAgain() {
        List<PageReading> first = read.of(page(HOLD), Style.WEBSERVICES);

        assertThat(read.of(page(HOLD), Style.WEBSERVICES)).isSameAs(first);
        assertThat(first).isEqualTo(PageReader.read(page(HOLD), Style.WEBSERVICES));
    }

    @Test
    void aChangedPageIsReadAgain() {
        read.of(page(HOLD), Style.WEBSERVICES);
        PageSource changed = page(HOLD.replace("Hold", "Retrieve"));

        assertThat(read.of(changed, Style.WEBSERVICES)).isEqualTo(PageReader.read(changed, Style.WEBSERVICES));
    }

    @Test
    void aPageWhoseOnlyChangeIsNoUtf8IsReadAgain() {
        read.of(page(HOLD + "\uFFFD"), Style.WEBSERVICES);
        byte[] bytes = (HOLD + "\u00ff").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read.of(PageSource.of("voice/Hold.md", bytes), Style.WEBSERVICES)
                        .get(0))
                .isInstanceOf(PageReading.Refused.class);
    }

    @Test
    void aPageIsReadAgainInAnotherStyle() {
        read.of(page(HOLD), Style.WEBSERVICES);

        assertThat(read.of(page(HOLD), Style.JSON_RPC)).isEqualTo(PageReader.read(page(HOLD), Style.JSON_RPC));
    }

    @Test
    void forgetsPages() {
        List<PageReading> first = read.of(page(HOLD), Style.WEBSERVICES);
        read.clear();

        assertThat(read.of(page(HOLD), Style.WEBSERVICES)).isNotSameAs(first).isEqualTo(first);
    }

    private static PageSource page(String text) {
        return PageSource.of("voice/Hold.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
