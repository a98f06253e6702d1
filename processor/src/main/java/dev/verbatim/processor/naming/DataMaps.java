package dev.verbatim.processor.naming;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.JavaTypes;
import dev.verbatim.processor.refine.MemberPath;
import java.util.List;
import java.util.Optional;

/** The types of members whose objects are maps, because the names in them are data. */
public final class DataMaps {
    private final JavaTypes types;
    private final MessageModels messages;

    /** Creates the types of one API's members. */
    public DataMaps(JavaTypes types, MessageModels messages) {
        this.types = types;
        this.messages = messages;
    }

    /** Returns the type of a member as a map, if the names in its object are data. */
    public Optional<TypeName> of(RecordModel message, ComponentModel component, List<SampleObject> samples) {
        return component
                .type()
                .record()
                .filter(DataKeys::are)
                .map(object -> of(message, component.jsonName(), component, samples));
    }

    /** Returns the type of a member, by its path in a message, if its objects are maps. */
    TypeName of(RecordModel message, String path, ComponentModel component, List<SampleObject> samples) {
        RecordModel object = component.type().record().orElseThrow();
        List<SampleObject> objects = MemberPath.of(path, message).stream()
                .flatMap(found ->
                        samples.stream().map(SampleObject::value).flatMap(sample -> found.objects(sample, message)))
                .toList();
        ValueType.MapOf map = messages.map(object, objects);
        return types.of(component.withType(component.type().withObject(found -> map)));
    }
}
