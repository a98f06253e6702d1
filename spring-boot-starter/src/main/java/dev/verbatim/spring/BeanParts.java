package dev.verbatim.spring;

import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.ResourceResolver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;

/**
 * Finds handlers by their interface and resolvers by the class of their resources. If there are several beans of a type, it takes the
 * primary one, or for resolvers the one that is named like the collection.
 */
final class BeanParts implements PartSource {
    private final ListableBeanFactory beans;

    BeanParts(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public <H> @Nullable H handler(String operation, Class<H> type) {
        return beans.getBeanProvider(type).getIfAvailable();
    }

    @Override
    @SuppressWarnings("unchecked") // The bean was looked up by its type.
    public <R> @Nullable ResourceResolver<R> resolver(String name, Class<? super R> type) {
        ResolvableType resolver = ResolvableType.forClassWithGenerics(ResourceResolver.class, type);
        ObjectProvider<Object> found = beans.getBeanProvider(resolver);
        try {
            return (ResourceResolver<R>) found.getIfAvailable();
        } catch (NoUniqueBeanDefinitionException several) {
            if (beans.containsBean(name) && beans.isTypeMatch(name, resolver)) {
                return (ResourceResolver<R>) beans.getBean(name);
            }
            throw several;
        }
    }

    @Override
    public List<? extends OperationObserver<?>> observers() {
        ObjectProvider<OperationObserver<?>> observers =
                beans.getBeanProvider(ResolvableType.forClass(OperationObserver.class));
        return observers.orderedStream().toList();
    }
}
