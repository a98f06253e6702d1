package dev.verbatim.spring;

import dev.verbatim.runtime.GeneratedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Tells Spring's ahead-of-time processing which methods {@code verbatim-jackson} and {@code verbatim-jackson2} call by reflection:
 * those with which generated records read themselves. Without these modules nothing of Verbatim needs reflection.
 */
final class GeneratedRecordHints implements RuntimeHintsRegistrar {
    private static final String MODELS = "classpath*:META-INF/verbatim/*/*.json";
    private static final String JACKSON_3 = "dev.verbatim.jackson.VerbatimModule";
    private static final String JACKSON_2 = "dev.verbatim.jackson2.VerbatimModule";

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classes) {
        if (!ClassUtils.isPresent(JACKSON_3, classes) && !ClassUtils.isPresent(JACKSON_2, classes)) {
            return;
        }
        try {
            for (Resource model : new PathMatchingResourcePatternResolver(classes).getResources(MODELS)) {
                try (InputStream in = model.getInputStream()) {
                    for (String type : GeneratedFiles.types(in)) {
                        register(hints.reflection(), ClassUtils.resolveClassName(type, classes));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models of generated code cannot be read", e);
        }
    }

    private static void register(ReflectionHints hints, Class<?> type) {
        if (GeneratedRecord.class.isAssignableFrom(type) && type.isRecord()) {
            hints.registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            register(hints, nested);
        }
    }
}
