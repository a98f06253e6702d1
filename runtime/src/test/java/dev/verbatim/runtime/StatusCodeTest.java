package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusCodeTest {
    private static final StatusCode FULL = StatusCode.of(40, "the lot is full");

    @Test
    void hasTheDocumentedCodes() {
        assertThat(StatusCode.known().stream().map(StatusCode::code))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 20).boxed().toList());
        assertThat(StatusCode.known())
                .allSatisfy(status -> assertThat(status.meaning()).isNotBlank());
    }

    @Test
    void theDocsListThem() throws IOException {
        String rows = StatusCode.known().stream()
                .map(status -> "| %d | `%s` | %s |\n"
                        .formatted(status.code(), status.name().toUpperCase(Locale.ROOT), status.meaning()))
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("../docs/serving.md"))).contains("|---|---|---|\n" + rows + "\n");
    }

    @Test
    void anApiHasCodesOfItsOwn() {
        OperationException failure = new OperationException(FULL, null);

        assertThat(failure.status())
                .isEqualTo(StatusCode.of(40, "in other words"))
                .isNotEqualTo(StatusCode.NOT_FOUND);
        assertThat(failure).hasMessage("the lot is full");
        assertThat(new String(
                        OperationResponse.failure(FULL, failure.getMessage()).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"statusCode\":40,\"statusMessage\":\"the lot is full\"}");
    }

    @Test
    void aCodeMayBeNegativeAndHaveAName() {
        assertThat(StatusCode.of(-32001, "no such berth").code()).isEqualTo(-32001);
        assertThat(StatusCode.of(-32001, "no such berth").name()).isEqualTo("-32001");
        assertThat(StatusCode.of(19, "actNotFound", "account not found").name()).isEqualTo("actNotFound");
        assertThat(StatusCode.NOT_FOUND.name()).isEqualTo("not_found");
    }

    @Test
    void tellsTheConstantsFromAnApisOwnOfTheSameCode() {
        assertThat(StatusCode.NOT_FOUND.isOfRuntime()).isTrue();
        assertThat(StatusCode.of(6, "no such berth").isOfRuntime()).isFalse();
        assertThat(FULL.isOfRuntime()).isFalse();
    }

    @Test
    void aFailureIsNoSuccessHoweverItIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperationException(StatusCode.of(0, "done"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusCode.of(41, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusCode.of(41, " ", "nothing"));
    }
}
