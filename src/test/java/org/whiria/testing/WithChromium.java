package org.whiria.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens Chromium once per test class, and only if a test asks for it. */
class WithChromium implements ExecutionCondition, ParameterResolver, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(WithChromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent() || "required".equals(System.getenv("WHIRIA_BROWSER"))) {
            return ConditionEvaluationResult.enabled("Chromium is there, or has to be");
        }
        return ConditionEvaluationResult.disabled(
                "Chromium is not installed: install chromium to run the browser tests");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofClass(context)
                .getOrComputeIfAbsent(
                        Chromium.class,
                        absent -> Chromium.start(program()
                                .orElseThrow(
                                        () -> new IllegalStateException("Chromium is required but not installed"))),
                        Chromium.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var chromium = ofClass(context).remove(Chromium.class, Chromium.class);
        if (chromium != null) {
            chromium.close();
        }
    }

    private static ExtensionContext.Store ofClass(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(NAMESPACE, context.getRequiredTestClass()));
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
