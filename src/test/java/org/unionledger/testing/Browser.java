package org.unionledger.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** Hands {@link Journey}s the one {@link Chromium} of the run, with a new profile for each. */
final class Browser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browser.class);
    private static final Path PICTURES = Path.of("target", "journeys");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        String lack = "BROWSER JOURNEY NOT RUN: " + context.getDisplayName() + " needs chromium and chromium-driver";
        if ("required".equals(System.getenv("UNION_LEDGER_JOURNEYS"))) {
            throw new IllegalStateException(lack);
        }
        System.err.println(lack);
        return ConditionEvaluationResult.disabled(lack);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WebDriver.class;
    }

    @Override
    public WebDriver resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ChromeDriver browser = chromium(context).open();
        context.getStore(NAMESPACE).put(WebDriver.class, browser);
        return browser;
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        ChromeDriver browser = context.getStore(NAMESPACE).remove(WebDriver.class, ChromeDriver.class);
        if (browser == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                Files.createDirectories(PICTURES);
                String name = context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName();
                Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            }
        } finally {
            chromium(context).leave();
        }
    }
}
