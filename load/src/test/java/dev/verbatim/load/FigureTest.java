package dev.verbatim.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void ratioIsTheMedianOfTheRoundsRatios() {
        Figure figure = Figure.of(List.of(50.0, 10.0, 90.0), List.of(100.0, 10.0, 150.0));

        assertThat(figure).isEqualTo(new Figure(50, 100, 0.6));
    }

    @Test
    void medianOfTwoRoundsIsTheirMean() {
        assertThat(Figure.of(List.of(1.0, 3.0), List.of(2.0, 4.0))).isEqualTo(new Figure(2, 3, 0.625));
    }
}
