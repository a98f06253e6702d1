package dev.verbatim.mock.judge;

import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.spi.Body;
import dev.verbatim.runtime.spi.LateValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The body of a request, whose parameters are judged once their operation is known. */
public final class MockBody extends Body {
    private final Map<String, LateValue> sent = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Creates an empty body. */
    public MockBody() {}

    @Override
    protected boolean read(String name, JsonParser in) {
        sent.put(name, late(name, in, null));
        return true;
    }

    /**
     * Compares the parameters with the documented ones. {@link #complete} then refuses the request if it contradicts its page, and
     * {@link #problems} says where.
     *
     * @return what was sent, with the members that were null
     */
    public JsonObject values(List<DocumentedMember> documented) {
        List<JsonMember> members = new ArrayList<>();
        for (DocumentedMember member : documented) {
            JsonValue value = value(member);
            if (value != null) {
                members.add(new JsonMember(member.name(), Position.START, value));
            }
            check(member, value);
        }
        Set<String> names = documented.stream().map(DocumentedMember::name).collect(Collectors.toSet());
        sent.forEach((name, late) -> {
            if (!names.contains(name)) {
                JsonValue value = late(name, late);
                members.add(new JsonMember(name, Position.START, value));
                problems.add(new Problem(Problem.Kind.UNDOCUMENTED, name, null, null));
            }
        });
        return new JsonObject(Position.START, members);
    }

    private JsonValue late(String name, LateValue late) {
        JsonValue value = typed(name, late, JsonTree::read);
        return value == null ? new JsonNull(Position.START) : value;
    }

    private @Nullable JsonValue value(DocumentedMember member) {
        String name = member.name();
        LateValue late = sent.get(name);
        if (late == null) {
            return isNull(name) ? new JsonNull(Position.START) : null;
        }
        return typed(name, late, in -> {
            JsonValue value = JsonTree.read(in);
            ShapeJudge.problem(name, member.shape(), member.said(), value).ifPresent(problem -> {
                problems.add(new Problem(Problem.Kind.INVALID, name, member.position(), shown(member, value)));
                throw new MismatchException(problem, null);
            });
            ShapeJudge.undocumented(name, member.shape(), value)
                    .forEach(path -> problems.add(new Problem(Problem.Kind.NESTED, path, member.position(), null)));
            return value;
        });
    }

    private static @Nullable PagePosition shown(DocumentedMember member, JsonValue value) {
        boolean isOfType = ShapeJudge.problem(member.name(), member.shape(), RowConstraints.NONE, value)
                .isEmpty();
        return isOfType ? null : member.sample().orElse(null);
    }

    private void check(DocumentedMember member, @Nullable JsonValue value) {
        String name = member.name();
        boolean isAbsent = value == null || value instanceof JsonNull;
        if (!member.mandatory()) {
            optional(name);
            return;
        }
        if (member.nullable()) {
            mandatoryOrNull(name, isAbsent ? null : value);
        } else {
            mandatory(name, isAbsent ? null : value);
        }
        boolean isMissing = isAbsent && !sent.containsKey(name) && !(member.nullable() && isNull(name));
        if (isMissing) {
            problems.add(new Problem(Problem.Kind.MISSING, name, member.position(), null));
        }
    }

    /** Returns what contradicts the page, the reason for the refusal first. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }
}
