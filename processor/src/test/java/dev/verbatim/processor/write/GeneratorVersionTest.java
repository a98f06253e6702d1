package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratorVersionTest {
    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(GeneratorVersion.CURRENT).isEqualTo(System.getProperty("verbatim.version"));
    }
}
