package dev.verbatim.runtime.envelope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in requests of one envelope, as a tree of the members that mean something to the envelope. Filled once, then only read.
 *
 * @since 0.2.0
 */
public final class RequestNode {
    private final Map<String, RequestNode> members = new HashMap<>();
    private Role role = Role.OBJECT;
    private boolean holdsParameters;
    private @Nullable String constant;

    RequestNode() {}

    /** Gives a place its role. */
    RequestNode set(MessagePath path, Role newRole) {
        RequestNode node = at(path);
        node.role = newRole;
        return node;
    }

    /** Sets what a constant member must be. */
    void setConstant(MessagePath path, String json) {
        set(path, Role.CONSTANT).constant = json;
    }

    /** Says that the members of an object are the parameters. */
    void setParameters(MessagePath path) {
        at(path).holdsParameters = true;
    }

    private RequestNode at(MessagePath path) {
        RequestNode node = this;
        for (String name : path.members()) {
            node = node.members.computeIfAbsent(name, added -> new RequestNode());
        }
        return node;
    }

    /** The place of a member; {@code null} if the envelope does not know it. */
    public @Nullable RequestNode member(String name) {
        return members.get(name);
    }

    /** What is there. */
    public Role role() {
        return role;
    }

    /** Whether members that the envelope does not know are parameters. */
    public boolean holdsParameters() {
        return holdsParameters;
    }

    /** What the member must be; {@code null} unless that is its role. */
    public @Nullable String constant() {
        return constant;
    }

    /** What is at a place. */
    public enum Role {
        /** An object whose members are places or parameters. */
        OBJECT,
        /** The name of the operation. */
        NAME,
        /** What the answer repeats. */
        CORRELATION,
        /** What must be as documented. */
        CONSTANT,
        /** The parameters by position. */
        ELEMENTS,
        /** The parameters in the first element. */
        FIRST
    }
}
