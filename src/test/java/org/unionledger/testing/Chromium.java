package org.unionledger.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.devtools.Command;
import org.openqa.selenium.json.Json;

/**
 * The Chromium of this machine, started when the first asks for it. Each journey is given a profile of its own, without cookies
 * and with nothing kept, as a Chromium of its own would take a second to start.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVER = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private ChromeDriver driver;
    private String home;
    private String profile;

    static boolean isInstalled() {
        return first(CHROMIUM).isPresent() && first(DRIVER).isPresent();
    }

    /** An empty window of a new profile. */
    ChromeDriver open() {
        if (driver == null) {
            driver = start();
            home = driver.getWindowHandle();
        }
        profile = tell("Target.createBrowserContext", Map.of(), "browserContextId");
        driver.switchTo()
                .window(tell(
                        "Target.createTarget",
                        Map.of("url", "about:blank", "browserContextId", profile, "width", WIDTH, "height", HEIGHT),
                        "targetId"));
        return driver;
    }

    /** Closes all windows of the profile and forgets it; if that is impossible, the next journey gets another Chromium. */
    void leave() {
        try {
            driver.switchTo().window(home);
            tell("Target.disposeBrowserContext", Map.of("browserContextId", profile), "");
        } catch (WebDriverException stuck) {
            close();
        }
    }

    /** A command to the browser itself, not to one of its pages; what it answers under that name. */
    private String tell(String command, Map<String, Object> parameters, String answer) {
        Map<String, Object> told = driver.getDevTools()
                .send(new Command<>(
                        command, parameters, answered -> answered.<Map<String, Object>>read(Json.MAP_TYPE)));
        return String.valueOf(told.get(answer));
    }

    @Override
    public void close() {
        if (driver != null) {
            driver.quit();
            driver = null;
        }
    }

    private static ChromeDriver start() {
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
                // nothing kept ready for windows that nobody sees here: processes for pages to come, menus and tabs
                // drawn ahead,
                // a graphics card played by the processor
                "--disable-gpu-compositing",
                "--disable-software-rasterizer",
                "--disable-extensions",
                "--disable-features=SpareRendererForSitePerProcess,InitialWebUI,WebUIToolbar,PreloadTopChromeWebUI",
                "--window-size=" + WIDTH + "," + HEIGHT,
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
