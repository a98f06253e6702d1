package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.List;
import java.util.stream.Stream;

/** Lists the members of a request at every depth, with the type of JSON that each takes. */
public final class RequestMembers {
    private RequestMembers() {}

    /** Returns the members, each before those in it, in the order of the page. */
    public static List<RequestMember> of(RecordModel request) {
        return in(request, List.of()).toList();
    }

    private static Stream<RequestMember> in(RecordModel record, List<String> path) {
        return record.components().stream()
                .flatMap(component -> component
                        .type()
                        .accept(new Place(
                                with(path, component.jsonName()), component.position(), component.mandatory())));
    }

    private static List<String> with(List<String> path, String last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }

    /**
     * A place in a request.
     *
     * @param path the names that lead to it
     * @param position where the page documents it
     * @param mandatory whether every request has it
     */
    private record Place(List<String> path, PagePosition position, boolean mandatory)
            implements TypeVisitor<Stream<RequestMember>> {
        private Stream<RequestMember> member(String type) {
            return Stream.of(new RequestMember(path, position, mandatory, type));
        }

        @Override
        public Stream<RequestMember> simple(ValueType.Simple simple) {
            return member(
                    switch (simple.scalar()) {
                        case STRING -> "string";
                        case BOOLEAN -> "boolean";
                        case INT, LONG, BIG_INTEGER -> "integer";
                        case DOUBLE, BIG_DECIMAL -> "number";
                        case ANY -> "any";
                    });
        }

        @Override
        public Stream<RequestMember> capabilities(ValueType.Capabilities capabilities) {
            return member("array");
        }

        @Override
        public Stream<RequestMember> nested(ValueType.Nested nested) {
            return Stream.concat(member("object"), in(nested.model(), path));
        }

        @Override
        public Stream<RequestMember> own(ValueType.Own own) {
            return Stream.concat(member("object"), in(own.own().codec(), path));
        }

        @Override
        public Stream<RequestMember> list(ValueType.ListOf list) {
            return Stream.concat(member("array"), list.element().accept(elements()));
        }

        @Override
        public Stream<RequestMember> set(ValueType.SetOf set) {
            return Stream.concat(member("array"), set.element().accept(elements()));
        }

        private Place elements() {
            return new Place(with(path, "[]"), position, false);
        }

        /** The keys are data, so no path leads to the values. */
        @Override
        public Stream<RequestMember> map(ValueType.MapOf map) {
            return member("object");
        }

        @Override
        public Stream<RequestMember> converted(ValueType.Converted converted) {
            return converted.json().accept(this);
        }

        @Override
        public Stream<RequestMember> constrained(ValueType.Constrained constrained) {
            return constrained.value().accept(this);
        }
    }
}
