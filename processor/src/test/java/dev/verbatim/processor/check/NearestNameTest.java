package dev.verbatim.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void suggestsTheMostSimilarName() {
        assertThat(NearestName.of("otherCalUri", List.of("otherCallUri", "callUri")))
                .contains("otherCallUri");
        assertThat(NearestName.of("swapcalls", List.of("Hold", "SwapCalls"))).contains("SwapCalls");
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(NearestName.of("otherCallUri", List.of("location", "userData")))
                .isEmpty();
        assertThat(NearestName.of("x".repeat(100_000), List.of("x".repeat(100_000))))
                .isEmpty();
    }

    @Test
    void ofTwoEquallyNearNamesTheFirstIsTaken() {
        assertThat(NearestName.of("bold", List.of("Hold", "Fold"))).contains("Fold");
    }
}
