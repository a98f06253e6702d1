package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusCodeTest {
    @Test
    void hasTheDocumentedCodes() {
        assertThat(Arrays.stream(StatusCode.values()).map(StatusCode::code))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 20).boxed().toList());
        assertThat(StatusCode.values())
                .allSatisfy(status -> assertThat(status.meaning()).isNotBlank());
    }
}
