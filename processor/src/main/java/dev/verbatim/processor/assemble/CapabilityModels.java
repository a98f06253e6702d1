package dev.verbatim.processor.assemble;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.model.CapabilityModel;
import dev.verbatim.processor.model.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/** Creates the capabilities of an API from the operations that its pages name. */
final class CapabilityModels {
    private CapabilityModels() {}

    /**
     * Returns the capabilities, by the names of their operations.
     *
     * @param operations the operations; the first of two with the same constant gets it
     */
    static List<CapabilityModel> of(BoundApi api, Set<String> operations) {
        Map<String, OperationPage> pages = new HashMap<>();
        for (OperationPage page : api.pages().operationPages()) {
            OperationNames.of(page).ifPresent(name -> pages.putIfAbsent(name, page));
        }
        Set<String> constants = new HashSet<>();
        List<CapabilityModel> capabilities = new ArrayList<>();
        UnaryOperator<String> javaNames = api.declared().javaNames();
        for (String name : operations) {
            String javaName = javaNames.apply(name);
            String constant = JavaNames.constant(javaName);
            // Messages keep a name without a constant as an unknown one.
            boolean usable = JavaNames.problem(javaName, constant).isEmpty() && SourceVersion.isName(constant);
            if (usable && constants.add(JavaNames.folded(constant))) {
                Optional<OperationPage> page = Optional.ofNullable(pages.get(name));
                capabilities.add(new CapabilityModel(
                        name,
                        constant,
                        page.map(OperationPage::summary).orElse(""),
                        page.flatMap(OperationPage::deprecation)));
            }
        }
        return capabilities.stream()
                .sorted(Comparator.comparing(CapabilityModel::operationName))
                .toList();
    }
}
