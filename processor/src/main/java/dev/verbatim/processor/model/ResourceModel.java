package dev.verbatim.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A type of resources in Request URLs.
 *
 * @param resolver the Java name of their resolver: that of the collection, such as {@code calls}
 * @param type their Java type
 * @param paths the paths of such resources in Request URLs, such as {@code /api/v2/me/calls/{id}}, sorted
 */
public record ResourceModel(String resolver, TypeName type, List<String> paths) {
    /** Copies the paths. */
    public ResourceModel {
        paths = List.copyOf(paths);
    }
}
