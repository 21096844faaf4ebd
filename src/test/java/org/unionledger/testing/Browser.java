package org.unionledger.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium of this machine, for {@link Journey}s. */
final class Browser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browser.class);
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVER = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    private static final Path PICTURES = Path.of("target", "journeys");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (first(CHROMIUM).isPresent() && first(DRIVER).isPresent()) {
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
        ChromeDriver browser = open();
        context.getStore(NAMESPACE).put(WebDriver.class, browser);
        return browser;
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
            browser.quit();
        }
    }

    private static ChromeDriver open() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first(CHROMIUM).orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1440,900",
                "--lang=zh-CN");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(first(DRIVER).orElseThrow()).toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<String> first(List<String> candidates) {
        return candidates.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
