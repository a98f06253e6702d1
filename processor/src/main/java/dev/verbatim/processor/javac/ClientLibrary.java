package dev.verbatim.processor.javac;

import dev.verbatim.processor.declared.LibraryTypes;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Finds out whether the library that generated clients call is there. */
public final class ClientLibrary {
    private static final String MODULE = "dev.verbatim.client";
    private static final String USED = LibraryTypes.clientSpi("ClientCalls").canonicalName();

    private final Elements elements;

    /** Creates the check for one compilation. */
    public ClientLibrary(Elements elements) {
        this.elements = elements;
    }

    /** Returns what to add if a package is to have a client and cannot use the library; empty if all is well. */
    public Optional<String> problem(PackageElement apiPackage) {
        if (ApiAnnotations.of(apiPackage).client().isEmpty()) {
            return Optional.empty();
        }
        ModuleElement module = elements.getModuleOf(apiPackage);
        boolean isNamed = module != null && !module.isUnnamed();
        if (isNamed ? elements.getTypeElement(module, USED) != null : elements.getTypeElement(USED) != null) {
            return Optional.empty();
        }
        String needs = "the generated client of " + apiPackage.getQualifiedName() + " needs ";
        return Optional.of(
                isNamed && elements.getModuleElement(MODULE) != null
                        ? needs + "the module " + MODULE + "; add to module-info.java: requires " + MODULE + ";"
                        : needs + "the library verbatim-client, which is not there; add the dependency"
                                + " dev.verbatim:verbatim-client in the version of verbatim-processor"
                                + (isNamed ? ", and to module-info.java: requires " + MODULE + ";" : ""));
    }
}
