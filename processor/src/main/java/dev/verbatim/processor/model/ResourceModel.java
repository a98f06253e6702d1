package dev.verbatim.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A type of resources that Request URLs name.
 *
 * @param resolver the Java name of what finds them: that of the collection, such as {@code calls}
 * @param type their Java type
 * @param paths the paths of such resources in Request URLs, such as {@code /api/v2/me/calls/{id}}, sorted
 */
public record ResourceModel(String resolver, TypeName type, List<String> paths) {
    /** Copies the paths. */
    public ResourceModel {
        paths = List.copyOf(paths);
    }
}
