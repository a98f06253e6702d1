package dev.verbatim.pages.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;

class AttributedResponsesTest {
    private static final String PAGE = """
            # Studio

            #### SET_LAMP

            ```json
            {"cmd": "SET_LAMP", "args": {"level": 1}, "nonce": "1"}
            ```
            ```json
            {"cmd": "SET_LAMP", "data": {"level": 1}, "nonce": "1"}
            ```
            ```json
            {"cmd": "GET_LAMP", "data": {"tint": "red"}, "nonce": "2"}
            ```

            #### GET_LAMP

            ```json
            {"cmd": "GET_LAMP", "args": {}, "nonce": "2"}
            ```
            ```json
            {"cmd": "LAMP", "data": {"level": 2}, "nonce": "2"}
            ```

            #### DIM

            Answer:

            ```json
            {"cmd": "DIM", "data": {"dimmed": true}, "nonce": "3"}
            ```

            ###### Dim Arguments

            | Field | Type |
            |---|---|
            | level | integer |
            """;

    @Test
    void aResponseBelongsToTheOperationThatItNames() {
        ApiSamples samples = new ApiSamples(
                Pages.of(PageReader.read("studio.md", PAGE, Style.TYPED)).operations());

        assertThat(samples.results("SET_LAMP")).hasSize(1);
        assertThat(samples.results("GET_LAMP")).hasSize(2);
    }

    @Test
    void aResponseWithoutARequestBelongsToItsSection() {
        ApiSamples samples = new ApiSamples(
                Pages.of(PageReader.read("studio.md", PAGE, Style.TYPED)).operations());

        assertThat(samples.results("DIM")).hasSize(1);
    }
}
