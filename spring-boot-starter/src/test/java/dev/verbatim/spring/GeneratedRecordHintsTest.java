package dev.verbatim.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.RecordReader;
import dev.verbatim.spring.parcel.ParcelSent;
import dev.verbatim.spring.parcel.ParcelsDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;
import tools.jackson.core.JsonParser;

class GeneratedRecordHintsTest {
    private static final String AOT_FACTORIES = "META-INF/spring/aot.factories";

    @Test
    void springFindsTheHints() {
        assertThat(SpringFactoriesLoader.forResourceLocation(AOT_FACTORIES).load(RuntimeHintsRegistrar.class))
                .hasAtLeastOneElementOfType(GeneratedRecordHints.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {ParcelSent.class, ParcelSent.Part.class})
    void whatReadsARecordIsKept(Class<?> type) throws ReflectiveOperationException {
        assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(type.getMethod("read", JsonParser.class)))
                .accepts(hints());
        // What the hint is for.
        assertThat(RecordReader.of(ParcelSent.class)).isPresent();
    }

    @Test
    void otherGeneratedTypesNeedNoReflection() {
        assertThat(RuntimeHintsPredicates.reflection().onType(ParcelsDispatcher.class))
                .rejects(hints());
    }

    @Test
    void withoutAModuleOfJacksonNothingNeedsReflection() {
        assertThat(hints(new FilteredClassLoader("dev.verbatim.jackson"))
                        .reflection()
                        .typeHints())
                .isEmpty();
        assertThat(hints(new FilteredClassLoader("dev.verbatim.jackson."))
                        .reflection()
                        .typeHints())
                .isNotEmpty();
    }

    private static RuntimeHints hints() {
        return hints(GeneratedRecordHintsTest.class.getClassLoader());
    }

    private static RuntimeHints hints(ClassLoader classes) {
        RuntimeHints hints = new RuntimeHints();
        new GeneratedRecordHints().registerHints(hints, classes);
        return hints;
    }
}
