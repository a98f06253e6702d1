package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodPartsTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "500, 1", "501, 2", "1250, 3"})
    void splitsMethodsWithTooManyCases(int cases, int methods) {
        List<Integer> all = IntStream.range(0, cases).boxed().toList();

        List<List<Integer>> parts = MethodParts.of(all);

        assertThat(parts).hasSize(methods).allMatch(part -> part.size() <= 500);
        assertThat(parts.stream().flatMap(Collection::stream)).containsExactlyElementsOf(all);
        assertThat(MethodParts.name("dispatch", 0)).isEqualTo("dispatch");
        assertThat(MethodParts.name("dispatch", 1)).isEqualTo("dispatch2");
    }
}
