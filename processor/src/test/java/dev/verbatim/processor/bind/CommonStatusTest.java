package dev.verbatim.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.StatusCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommonStatusTest {
    @ParameterizedTest
    @EnumSource
    void isAConstantOfTheRuntime(CommonStatus status) throws ReflectiveOperationException {
        StatusCode constant =
                (StatusCode) StatusCode.class.getField(status.name()).get(null);

        assertThat(constant.code()).isEqualTo(status.ordinal());
        assertThat(constant.meaning()).isEqualTo(status.meaning());
        assertThat(CommonStatus.of(constant.code())).contains(status);
    }
}
