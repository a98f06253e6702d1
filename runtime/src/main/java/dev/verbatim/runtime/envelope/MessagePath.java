package dev.verbatim.runtime.envelope;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a message, as a style writes it: {@code .} for the message itself, names of members separated by dots
 * ({@code d.requestType}), the elements of an array ({@code params[]}), its first element ({@code params[0]}), or the member that
 * is called like the operation ({@code {name}}).
 *
 * @param members the names of the members that lead there; the last one is that of the array, if it is in one
 * @param kind what is there
 */
record MessagePath(List<String> members, Kind kind) {
    private static final Pattern PATH = Pattern.compile("[^.\\[\\]{}]+(\\.[^.\\[\\]{}]+)*");

    MessagePath {
        members = List.copyOf(members);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is not of one of the forms above
     */
    static MessagePath of(String path) {
        if (path.equals(".")) {
            return new MessagePath(List.of(), Kind.MEMBER);
        }
        if (path.equals("{name}")) {
            return new MessagePath(List.of(), Kind.NAMED);
        }
        Kind kind = path.endsWith("[]") ? Kind.ELEMENTS : path.endsWith("[0]") ? Kind.FIRST : Kind.MEMBER;
        String members = path.substring(0, path.length() - kind.suffix.length());
        if (!PATH.matcher(members).matches()) {
            throw new IllegalArgumentException("not a path of a member: \"" + path
                    + "\"; write it like d.requestType, params[], params[0], {name} or a single dot");
        }
        return new MessagePath(List.of(members.split("\\.")), kind);
    }

    /** A path that leads to one member. */
    static MessagePath ofMember(String path) {
        MessagePath member = of(path);
        if (member.kind != Kind.MEMBER || member.isTopLevel()) {
            throw new IllegalArgumentException("\"" + path + "\" must be the path of one member, like error.code");
        }
        return member;
    }

    /** Whether it is the message itself. */
    boolean isTopLevel() {
        return members.isEmpty() && kind == Kind.MEMBER;
    }

    /** Whether it is in the object, or in the first element, at another path. */
    boolean isIn(MessagePath object) {
        return object.kind == Kind.MEMBER
                && members.size() > object.members.size()
                && members.subList(0, object.members.size()).equals(object.members);
    }

    /** The path as a style writes it. */
    @Override
    public String toString() {
        return isTopLevel() ? "." : String.join(".", members) + kind.suffix;
    }

    /** What is at the path. */
    enum Kind {
        /** A member, or the message itself. */
        MEMBER(""),
        /** An array by position. */
        ELEMENTS("[]"),
        /** The first element of an array. */
        FIRST("[0]"),
        /** A member that is called like the operation. */
        NAMED("{name}");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }
}
