package dev.verbatim.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.MismatchException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapper reads and writes every sample of the practice pages as the generated code does, alone and in other types. */
public abstract class BindingContract {
    /** What a mapper does; what it throws is not checked. */
    public interface Binding {
        Object read(String json, Class<?> type) throws Exception;

        List<?> readList(String json, Class<?> elements) throws Exception;

        Map<String, ?> readMap(String json, Class<?> values) throws Exception;

        String write(Object value) throws Exception;

        String writePretty(Object value) throws Exception;

        Object throughTree(Object value, Class<?> type) throws Exception;
    }

    private final Binding binding;

    protected BindingContract(Binding binding) {
        this.binding = binding;
    }

    @ParameterizedTest
    @CsvSource({
        "corpus/voice, 25",
        "corpus/sms, 10",
        "styles/1-jsonrpc-object/gate, 3",
        "styles/1-jsonrpc-object/harbour, 5",
        "styles/2-flat-command, 5",
        "styles/3-command-args-nonce, 4",
        "styles/4-jsonrpc-positional, 5",
        "styles/5-nested-and-typed/lobby, 3",
        "styles/5-nested-and-typed/stage, 1"
    })
    void everySampleIsReadAndWrittenAsByTheGeneratedCode(String folder, int atLeast, @TempDir Path classes)
            throws Exception {
        check(GeneratedApi.practice(folder, classes), atLeast);
    }

    @ParameterizedTest
    @CsvSource("7")
    void soAreOpenEnumsTimesBytesNullsAndNotificationsOnSeveralChannels(int samples, @TempDir Path classes)
            throws Exception {
        check(GeneratedApi.park(classes), samples);
    }

    private void check(Class<?> dispatcher, int atLeast) throws Exception {
        List<GeneratedSample> samples = GeneratedSample.of(dispatcher);
        assertThat(samples).hasSizeGreaterThanOrEqualTo(atLeast);
        for (GeneratedSample sample : samples) {
            check(sample);
        }
    }

    private void check(GeneratedSample sample) throws Exception {
        GeneratedRecord own;
        try {
            own = sample.read();
        } catch (MismatchException refused) {
            assertThatThrownBy(() -> binding.read(sample.json(), sample.type()))
                    .as(sample.toString())
                    .hasMessageContaining(refused.getMessage());
            return;
        }
        String json = GeneratedSample.write(own);
        assertThat(binding.read(sample.json(), sample.type()))
                .as(sample.toString())
                .isEqualTo(own);
        assertThat(binding.write(own)).as(sample.toString()).isEqualTo(json);
        assertThat(binding.read(binding.writePretty(own), sample.type())).isEqualTo(own);
        assertThat(binding.throughTree(own, sample.type())).isEqualTo(own);
        assertThat(binding.readList("[" + json + ",null," + json + "]", sample.type()))
                .isEqualTo(Arrays.asList(own, null, own));
        assertThat(binding.readMap("{\"a\":" + json + ",\"b\":" + json + "}", sample.type()))
                .isEqualTo(Map.of("a", own, "b", own));
        assertThat(binding.write(List.of(own, own))).isEqualTo("[" + json + "," + json + "]");
    }
}
