package dev.verbatim.browser;

import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Chromium for all test classes of a JVM, gives each test a window, and checks the log of the window after the test. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Programs.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.println(context.getDisplayName() + " is skipped: " + Programs.MISSING);
        }
        return ConditionEvaluationResult.disabled(Programs.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new IllegalStateException(where(parameter.getParameter()) + ": only test methods have a window");
        }
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Browser.class, key -> new Browser(chromium(context)), Browser.class);
    }

    /** Before methods that clean up: a server that ends there must not count as an error of the page. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser != null) {
            try {
                browser.check();
            } finally {
                browser.closeWindows();
            }
        }
    }

    private static Chromium chromium(ExtensionContext context) {
        // Surefire's forks run each class as a request of its own.
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(
                        Chromium.class, key -> Chromium.start(Programs.find().orElseThrow()), Chromium.class);
    }

    private static String where(Parameter parameter) {
        return parameter.getDeclaringExecutable() + ", " + parameter.getName();
    }
}
