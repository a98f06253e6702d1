package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.Optional;

/**
 * A response that has more than a status.
 *
 * @param operationName the operation
 * @param type the type of the result
 * @param nullable whether the result can be null
 * @param position the place in the pages that documents the result
 */
public record ResponseModel(String operationName, ValueType type, boolean nullable, PagePosition position) {
    /** Returns the generated class of the result, or of the objects in it; empty if there are none. */
    public Optional<RecordModel> body() {
        return type.object().map(ObjectType::generated);
    }

    /** Returns the user's record for the result or the objects in it; empty if a generated one holds them, or there are none. */
    public Optional<UserRecord> own() {
        return type.object().filter(ValueType.Own.class::isInstance).map(object -> ((ValueType.Own) object).own());
    }

    /** Returns whether the result itself is an object with documented members. */
    public boolean isObject() {
        return type.plain() instanceof ObjectType;
    }

    /** Returns the same response with another type. */
    public ResponseModel withType(ValueType other) {
        return new ResponseModel(operationName, other, nullable, position);
    }

    /** Returns the same response with another generated class. */
    public ResponseModel withBody(RecordModel other) {
        return withType(type.withObject(object -> object.withGenerated(other)));
    }
}
