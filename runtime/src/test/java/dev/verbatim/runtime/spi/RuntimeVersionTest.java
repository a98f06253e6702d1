package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runtimes fit which generated code. */
class RuntimeVersionTest {
    @ParameterizedTest(name = "code of {0} with the runtime {1}")
    @CsvSource({
        "0.2.0, 0.2.0",
        "0.2.0, 0.2.1",
        "0.2.9, 0.2.10",
        "1.2.3, 1.2.3",
        "1.2.3, 1.3.0",
        "1.2.3, 1.10.0",
        "0.3.0-SNAPSHOT, 0.3.0",
    })
    void fits(String generator, String runtime) {
        assertThat(RuntimeVersion.require(generator, runtime)).isEqualTo(generator);
    }

    @ParameterizedTest(name = "code of {0} with the runtime {1}")
    @CsvSource({
        "0.2.1, 0.2.0",
        "0.2.0, 0.3.0",
        "0.3.0, 0.2.0",
        "0.2.0, 1.2.0",
        "1.2.0, 0.2.0",
        "1.3.0, 1.2.9",
        "1.2.0, 2.2.0",
        "next, 0.2.0",
        "0.2.0, 0.2.99999999999",
    })
    void doesNotFit(String generator, String runtime) {
        assertThatThrownBy(() -> RuntimeVersion.require(generator, runtime))
                .isInstanceOf(LinkageError.class)
                .hasMessageContainingAll(
                        "verbatim-processor " + generator, "verbatim-runtime " + runtime, "the same version");
    }

    @Test
    void aGeneratedClassOfAnotherVersionIsNotInitialised() {
        assertThatThrownBy(OfAnotherVersion::new)
                .isExactlyInstanceOf(LinkageError.class)
                .hasMessageContainingAll("verbatim-processor 7.1.0", "verbatim-runtime " + RuntimeVersion.CURRENT);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(RuntimeVersion.CURRENT).isEqualTo(System.getProperty("verbatim.version"));
    }

    /** As generated classes begin. */
    private static final class OfAnotherVersion {
        private static final String GENERATOR_VERSION = RuntimeVersion.require("7.1.0");

        @Override
        public String toString() {
            return GENERATOR_VERSION;
        }
    }
}
