package dev.verbatim.processor.model;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.source.PagePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds values on both sides of every bound that rows set for the members of a request. */
public final class Boundaries {
    private Boundaries() {}

    /** Returns the boundaries of a request, in the order of its members. */
    public static List<Boundary> of(RecordModel request) {
        return in(request, List.of()).toList();
    }

    private static Stream<Boundary> in(RecordModel record, List<String> path) {
        return record.components().stream().flatMap(component -> {
            Place place = new Place(with(path, component.jsonName()), component.position(), true);
            return component.type().accept(place);
        });
    }

    private static List<String> with(List<String> path, String last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }

    /**
     * A place in a request.
     *
     * @param path the names that lead to it
     * @param position where the page documents it
     * @param isPlain whether Java holds the value as it is sent; a user type may refuse more than the row does
     */
    private record Place(List<String> path, PagePosition position, boolean isPlain)
            implements TypeVisitor<Stream<Boundary>> {
        @Override
        public Stream<Boundary> simple(ValueType.Simple simple) {
            return Stream.empty();
        }

        @Override
        public Stream<Boundary> capabilities(ValueType.Capabilities capabilities) {
            return Stream.empty();
        }

        @Override
        public Stream<Boundary> nested(ValueType.Nested nested) {
            return in(nested.model(), path);
        }

        @Override
        public Stream<Boundary> own(ValueType.Own own) {
            return in(own.own().codec(), path);
        }

        @Override
        public Stream<Boundary> list(ValueType.ListOf list) {
            return list.element().accept(elements());
        }

        @Override
        public Stream<Boundary> set(ValueType.SetOf set) {
            return set.element().accept(elements());
        }

        private Place elements() {
            return new Place(with(path, "[]"), position, isPlain);
        }

        @Override
        public Stream<Boundary> map(ValueType.MapOf map) {
            return Stream.empty();
        }

        @Override
        public Stream<Boundary> converted(ValueType.Converted converted) {
            Stream<Boundary> texts = Stream.empty();
            if (converted.converter() instanceof ConverterModel.OfEnum ofEnum
                    && ofEnum.others() == ConverterModel.OfEnum.Others.REFUSED) {
                Constraint known =
                        new Constraint.OneOf(List.copyOf(ofEnum.texts().values()));
                texts = new ValueType.Constrained(ValueType.string(), known).accept(this);
            }
            return Stream.concat(texts, converted.json().accept(new Place(path, position, false)));
        }

        @Override
        public Stream<Boundary> constrained(ValueType.Constrained constrained) {
            List<Constraint> all = new ArrayList<>();
            ValueType value = constrained;
            while (value instanceof ValueType.Constrained outer) {
                all.add(outer.constraint());
                value = outer.value();
            }
            ValueType plain = value;
            Stream<Boundary> own = all.stream()
                    .map(constraint -> new Boundary(
                            path,
                            position,
                            constraint.demand(),
                            isPlain ? BoundaryValues.accepted(constraint, plain, all) : List.of(),
                            BoundaryValues.refused(constraint, plain)));
            return Stream.concat(own, plain.accept(this));
        }
    }
}
