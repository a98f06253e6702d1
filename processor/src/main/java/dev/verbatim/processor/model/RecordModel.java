package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A record to generate for a JSON object.
 *
 * @param name the record's name in its package, with dots between nested types: {@code DialRequest.Destination}
 * @param doc its description, as plain text with empty lines between paragraphs; may be empty
 * @param position the place in the pages that documents it
 * @param components in the order of the page
 */
public record RecordModel(String name, String doc, PagePosition position, List<ComponentModel> components) {
    /** Copies the components. */
    public RecordModel {
        components = List.copyOf(components);
    }

    /** Returns the last part of the name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the component for a JSON member, which must exist. */
    public ComponentModel component(String jsonName) {
        return components.stream()
                .filter(component -> component.jsonName().equals(jsonName))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the same record with another component for a member. */
    public RecordModel with(ComponentModel component) {
        return new RecordModel(
                name,
                doc,
                position,
                components.stream()
                        .map(other -> other.jsonName().equals(component.jsonName()) ? component : other)
                        .toList());
    }

    /** Returns the same record with the chosen name for the component, and for the type of its object. */
    public RecordModel named(ComponentModel component, String javaName) {
        ComponentModel chosen = component.withJavaName(javaName);
        Optional<ObjectType> object = component
                .type()
                .object()
                .filter(found -> !found.isShared())
                .filter(found -> found.generatedName().equals(component.typeName()));
        List<ComponentModel> named = components.stream()
                .map(other -> other.equals(component) ? chosen : other)
                // Members with the same shape share a type.
                .map(other -> other.withType(other.type()
                        .withObject(found -> object.equals(Optional.of(found))
                                ? found.called(name + "." + chosen.typeName())
                                : found)))
                .toList();
        return new RecordModel(name, doc, position, named);
    }

    /** Returns the same record with another name, also for the types nested in it. */
    public RecordModel renamed(String other) {
        List<ComponentModel> moved = components.stream()
                .map(component -> component.withType(
                        component.type().withObject(object -> object.moved(name + ".", other + "."))))
                .toList();
        return new RecordModel(other, doc, position, moved);
    }

    /** Returns the objects whose classes are nested in this one, each once, in the order of first use. */
    public List<ObjectType> nested() {
        return components.stream()
                .flatMap(component -> component.type().object().stream())
                .filter(object -> !object.isShared())
                .distinct()
                .toList();
    }

    /** Returns whether another record has the same members, independent of names and positions of the records. */
    public boolean isLike(RecordModel other) {
        return components.size() == other.components.size()
                && IntStream.range(0, components.size())
                        .allMatch(i -> components.get(i).isLike(other.components.get(i)));
    }
}
