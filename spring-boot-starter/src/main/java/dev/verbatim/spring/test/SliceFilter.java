package dev.verbatim.spring.test;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Excludes classes that are not parts of a dispatcher from component scanning. */
final class SliceFilter extends TypeExcludeFilter {
    private static final Set<String> PARTS =
            Set.of("dev.verbatim.runtime.ResourceResolver", "dev.verbatim.runtime.OperationObserver");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        Deque<MetadataReader> types = new ArrayDeque<>();
        types.add(reader);
        while (!types.isEmpty()) {
            MetadataReader type = types.remove();
            if (PARTS.contains(type.getClassMetadata().getClassName()) || isOperation(type)) {
                return false;
            }
            for (String parent : type.getClassMetadata().getInterfaceNames()) {
                types.add(readers.getMetadataReader(parent));
            }
            String parent = type.getClassMetadata().getSuperClassName();
            if (parent != null && !parent.equals("java.lang.Object")) {
                types.add(readers.getMetadataReader(parent));
            }
        }
        return true;
    }

    /** Whether an interface has {@code @Operation}, which is in class files only, so that Spring does not see it. */
    private static boolean isOperation(MetadataReader type) throws IOException {
        if (!type.getClassMetadata().isInterface()) {
            return false;
        }
        boolean[] found = new boolean[1];
        try (InputStream file = type.getResource().getInputStream()) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                                @Override
                                public @Nullable AnnotationVisitor visitAnnotation(String name, boolean visible) {
                                    found[0] |= name.equals("Ldev/verbatim/annotations/Operation;");
                                    return null;
                                }
                            },
                            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return found[0];
    }

    /** All filters are equal, so that tests share their contexts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SliceFilter;
    }

    @Override
    public int hashCode() {
        return SliceFilter.class.hashCode();
    }
}
