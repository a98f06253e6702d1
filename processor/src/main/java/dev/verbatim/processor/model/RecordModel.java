package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A record to generate for a JSON object.
 *
 * @param name the record's name in its package, with dots between nested types: {@code DialRequest.Destination}
 * @param doc what the page says of it, as plain text, paragraphs separated by an empty line; may be empty
 * @param position the place in the pages that it stands for
 * @param components in the order of the page
 */
public record RecordModel(String name, String doc, PagePosition position, List<ComponentModel> components) {
    /** Copies the components. */
    public RecordModel {
        components = List.copyOf(components);
    }

    /** The last part of the name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The component for a member of that name on the wire; there must be one. */
    public ComponentModel component(String jsonName) {
        return components.stream()
                .filter(component -> component.jsonName().equals(jsonName))
                .findFirst()
                .orElseThrow();
    }

    /** The same record with another component for a member. */
    public RecordModel with(ComponentModel component) {
        return new RecordModel(
                name,
                doc,
                position,
                components.stream()
                        .map(other -> other.jsonName().equals(component.jsonName()) ? component : other)
                        .toList());
    }

    /** The same record whose component for a member has the name that the user has chosen, and so has the type of its object. */
    public RecordModel named(ComponentModel component, String javaName) {
        ComponentModel chosen = component.withJavaName(javaName);
        Optional<ObjectType> object = component
                .type()
                .object()
                .filter(found -> !found.isShared())
                .filter(found -> found.generatedName().equals(component.typeName()));
        List<ComponentModel> named = components.stream()
                .map(other -> other.equals(component) ? chosen : other)
                // Members of one shape share a type.
                .map(other -> other.withType(other.type()
                        .withObject(found -> object.equals(Optional.of(found))
                                ? found.called(name + "." + chosen.typeName())
                                : found)))
                .toList();
        return new RecordModel(name, doc, position, named);
    }

    /** The same record under another name, and so what is nested in it. */
    public RecordModel renamed(String other) {
        List<ComponentModel> moved = components.stream()
                .map(component -> component.withType(
                        component.type().withObject(object -> object.moved(name + ".", other + "."))))
                .toList();
        return new RecordModel(other, doc, position, moved);
    }

    /** The types of the members' objects, whose classes are nested in this one; each once, in the order of their first use. */
    public List<ObjectType> nested() {
        return components.stream()
                .flatMap(component -> component.type().object().stream())
                .filter(object -> !object.isShared())
                .distinct()
                .toList();
    }

    /** Whether another record holds the same members, whatever the two are called and wherever they come from. */
    public boolean isLike(RecordModel other) {
        return components.size() == other.components.size()
                && IntStream.range(0, components.size())
                        .allMatch(i -> components.get(i).isLike(other.components.get(i)));
    }
}
