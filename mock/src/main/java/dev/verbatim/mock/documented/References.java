package dev.verbatim.mock.documented;

import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.SampleObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the parameters whose URIs name resources of the API. */
final class References {
    private References() {}

    /**
     * Returns the paths of the resources, by the name of the parameter: those of Request URLs up to a variable. A parameter is one of
     * these if all its samples have such a path.
     */
    static Map<String, List<dev.verbatim.runtime.route.PathTemplate>> of(
            List<DocumentedMember> parameters, List<SampleObject> requests, Collection<PathTemplate> urls) {
        List<PathTemplate> resources = urls.stream()
                .flatMap(url -> url.variables().stream())
                .map(PathTemplate.Variable::path)
                .distinct()
                .toList();
        Map<String, List<dev.verbatim.runtime.route.PathTemplate>> references = new HashMap<>();
        for (DocumentedMember parameter : parameters) {
            List<PathTemplate> shown = requests.stream()
                    .flatMap(request -> request.object().member(parameter.name()).stream())
                    .map(JsonMember::value)
                    .filter(JsonString.class::isInstance)
                    .map(value -> PathTemplate.of(((JsonString) value).value()))
                    .toList();
            boolean names = IdNames.isUri(parameter.name())
                    && !shown.isEmpty()
                    && shown.stream().allMatch(path -> resources.stream().anyMatch(url -> url.matches(path)));
            if (names) {
                references.put(
                        parameter.name(),
                        resources.stream()
                                .filter(url -> shown.stream().anyMatch(url::matches))
                                .map(url -> dev.verbatim.runtime.route.PathTemplate.of(url.toString()))
                                .toList());
            }
        }
        return references;
    }
}
