package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.Capabilities;
import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the documented ids in a message with live ones. An id that is not bound yet stays as it is documented, unless the message
 * introduces a resource while another resource has this id: then it gets a new one of the same form.
 */
final class MessageRewriter {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)");

    private final IdSegments ids;
    private final IdBindings bindings;
    private final Map<String, String> latest;
    private final Resources resources;
    private final String user;
    private final BiPredicate<String, JsonObject> introduces;

    /**
     * Creates a rewriter for the messages of one conversation.
     *
     * @param bindings the ids of the conversation; new ones are added
     * @param latest the live ids that the user has last used for documented ones, in any conversation
     * @param introduces whether an object with a documented id describes a resource that the request has created
     */
    MessageRewriter(
            IdSegments ids,
            IdBindings bindings,
            Map<String, String> latest,
            Resources resources,
            String user,
            BiPredicate<String, JsonObject> introduces) {
        this.ids = ids;
        this.bindings = bindings;
        this.latest = latest;
        this.resources = resources;
        this.user = user;
        this.introduces = introduces;
    }

    /** Returns the message with live ids. */
    JsonValue rewrite(JsonValue documented) {
        return value("", documented, null);
    }

    /** @param owner the live id of the resource that the enclosing object describes */
    private JsonValue value(String name, JsonValue documented, @Nullable String owner) {
        if (documented instanceof JsonObject object) {
            return object(object, owner);
        }
        if (documented instanceof JsonArray array) {
            return new JsonArray(
                    array.position(),
                    array.elements().stream()
                            .map(element -> value(name, element, owner))
                            .toList());
        }
        Optional<String> text = Capabilities.text(documented);
        if (text.isEmpty()) {
            return documented;
        }
        if (IdNames.isId(name)) {
            return withText(documented, id(name, text.get(), owner));
        }
        return documented instanceof JsonString && IdNames.isUri(name)
                ? withText(documented, UriText.of(text.get()).with(this::segment))
                : documented;
    }

    private JsonObject object(JsonObject documented, @Nullable String outer) {
        Optional<String> own = Capabilities.id(documented);
        String owner = own.map(id -> resource(id, documented)).orElse(outer);
        return new JsonObject(
                documented.position(),
                documented.members().stream()
                        .map(member -> new JsonMember(
                                member.name(), member.position(), value(member.name(), member.value(), owner)))
                        .collect(Collectors.toList()));
    }

    /** Returns the live id of the resource that an object describes. */
    private String resource(String documented, JsonObject object) {
        boolean isNew = introduces.test(documented, object);
        String wanted = !isNew ? usual(documented) : resources.isTaken(documented) ? "" : documented;
        String live = bindings.live(documented).orElseGet(() -> bound(documented, wanted));
        resources.own(live, user);
        return live;
    }

    /** Another sample may show another id for the same member of a resource; within a sample, another id is another thing. */
    private String id(String member, String documented, @Nullable String owner) {
        Optional<String> known = bindings.live(documented);
        if (known.isPresent() || owner == null) {
            return known.orElseGet(() -> bound(documented, usual(documented)));
        }
        boolean isRenamed =
                bindings.documented(owner).filter(page -> !page.equals(owner)).isPresent();
        String live = bound(
                documented,
                resources
                        .other(owner, member)
                        .filter(kept -> bindings.documented(kept).isEmpty())
                        .orElse(isRenamed && resources.isTaken(documented) ? "" : documented));
        resources.remember(owner, member, live);
        return live;
    }

    private String segment(String documented) {
        Optional<String> known = bindings.live(documented);
        return known.isPresent() || !ids.isId(documented)
                ? known.orElse(documented)
                : bound(documented, usual(documented));
    }

    private String usual(String documented) {
        return latest.getOrDefault(documented, documented);
    }

    /** Binds an id; if the wanted live id stands for another one, or none is wanted, a new id. */
    private String bound(String documented, String wanted) {
        boolean isFree = !wanted.isEmpty() && bindings.documented(wanted).isEmpty();
        String live = isFree
                ? wanted
                : FreshIds.after(
                        documented,
                        id -> resources.isTaken(id)
                                || bindings.documented(id).isPresent()
                                || bindings.live(id).isPresent());
        bindings.bind(documented, live, "");
        resources.take(live);
        return live;
    }

    private static JsonValue withText(JsonValue documented, String text) {
        return documented instanceof JsonNumber && NUMBER.matcher(text).matches()
                ? new JsonNumber(documented.position(), text)
                : new JsonString(documented.position(), text);
    }
}
