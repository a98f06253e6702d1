package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.voice.SwapCalls;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import org.junit.jupiter.api.Test;

class GeneratedCodeTest {
    @Test
    void theDispatcherIsFoundByAnInterface() {
        assertThat(GeneratedCode.dispatcher(SwapCalls.class, "Voice")).isEqualTo(VoiceDispatcher.class);
    }

    @Test
    void whereNothingWasGeneratedTheMessageSaysWhatToConfigure() {
        assertThatThrownBy(() -> GeneratedCode.dispatcher(SwapCalls.class, "Sms"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The class dev.verbatim.runtime.voice.SmsDispatcher is missing: Verbatim's annotation processor "
                                + "has not run. Configure verbatim-processor under annotationProcessorPaths of "
                                + "maven-compiler-plugin (annotationProcessor in Gradle, -processorpath for javac). On the class path "
                                + "alone it runs up to JDK 22; from JDK 23 on, only with -proc:full.");
    }
}
