package dev.verbatim.pages.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @Test
    void suggestsTheMostSimilarName() {
        assertThat(NearestName.of("otherCalUri", List.of("otherCallUri", "callUri")))
                .contains("otherCallUri");
        assertThat(NearestName.of("swapcalls", List.of("Hold", "SwapCalls"))).contains("SwapCalls");
    }

    @Test
    void doesNotSuggestDistantNames() {
        assertThat(NearestName.of("otherCallUri", List.of("location", "userData")))
                .isEmpty();
        assertThat(NearestName.of("x".repeat(100_000), List.of("x".repeat(100_000))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rückrüf      | Rückruf      | Rückruf
                    Ruckruf      | Rückruf      | Rückruf
                    ÄNDERN       | Ändern       | Ändern
                    gebu\u0308hr | gebühr       | gebühr, which looks the same but has other Unicode characters
                    fu\u0308r    | für          | für, which looks the same but has other Unicode characters
                    Cafe\u0301s  | Café         | Café
                    呼叫转移       | 呼叫转接       | 呼叫转接
                    保畄          | 保留          | 保留
                    Ａccept      | Accept       | Accept, which looks the same but has other Unicode characters
                    Отвентить    | Ответить     | Ответить
                    𠮷野          | 𠮷埜          | 𠮷埜
                    call\u202ez  | call\u202es  | call\\u202es
                    """)
    void suggestsNamesOfAnyScript(String name, String documented, String shown) {
        Optional<String> nearest = NearestName.of(name, List.of("Hold", documented));

        assertThat(nearest).contains(documented);
        assertThat(NearestName.shown(name, nearest.orElseThrow())).isEqualTo(shown);
    }

    @Test
    void suggestsTheFirstOfTwoEquallyNearNames() {
        assertThat(NearestName.of("bold", List.of("Hold", "Fold"))).contains("Fold");
    }
}
