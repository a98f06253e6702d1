package dev.verbatim.testkit.contract;

import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.testkit.client.DocumentedPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The kind of resource on which an operation acts, and how its requests name one.
 *
 * @param template a request of the operation
 * @param documented the id by which this request names its resource
 * @param kind the kind of resource, see {@link Announced#kind()}
 * @param member the member with the resource's id in notifications
 */
record Target(RequestTemplate template, String documented, String kind, String member) {
    /**
     * Finds the target of an operation: a resource in a notification of any sample has the id that a request of the operation has in its
     * path, or, if all operations have one endpoint, in its parameters.
     */
    static Optional<Target> of(List<RequestTemplate> templates, List<Announced> announced) {
        for (RequestTemplate template : templates) {
            Set<String> candidates = new LinkedHashSet<>();
            if (template.style().hasOneEndpoint()) {
                ids("", template.parameters(), candidates);
            } else {
                PathIds.last(template.operation(), template.step()).ifPresent(candidates::add);
            }
            for (String id : candidates) {
                for (Announced resource : announced) {
                    Optional<String> member = resource.ids().entrySet().stream()
                            .filter(entry -> entry.getValue().equals(id))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .findFirst();
                    if (member.isPresent()) {
                        return Optional.of(new Target(template, id, resource.kind(), member.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the documented id of a resource of this kind; empty for others. */
    Optional<String> id(Announced resource) {
        return resource.kind().equals(kind) ? Optional.ofNullable(resource.ids().get(member)) : Optional.empty();
    }

    /**
     * Returns the request for another resource. It names that one also in the place of ids that nobody knows, because the request has to
     * get as far as the check of the capability.
     */
    ContractRequest request(LiveIds ids, CapabilityState state, String live) {
        Map<String, String> others = new HashMap<>();
        Set<String> named = new LinkedHashSet<>(PathIds.all(template.operation(), template.step()));
        ids("", template.parameters(), named);
        for (String id : named) {
            if (state.live(id).isEmpty()) {
                others.put(id, live);
            }
        }
        others.put(documented, live);
        LiveIds all = ids.with(others);
        return template.with(all).request(all);
    }

    /** Collects the ids that members of a request have, and those at the end of URIs. */
    private static void ids(String name, JsonNode value, Set<String> found) {
        if (value.isObject()) {
            value.forEachEntry((member, inner) -> ids(member, inner, found));
        } else if (value.isArray()) {
            value.forEach(element -> ids(name, element, found));
        } else if (value.isString() && IdNames.isId(name)) {
            found.add(value.stringValue());
        } else if (value.isString() && IdNames.isUri(name)) {
            List<String> segments = DocumentedPath.segments(value.stringValue());
            found.add(segments.get(segments.size() - 1));
        }
    }
}
