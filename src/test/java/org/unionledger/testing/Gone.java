package org.unionledger.testing;

import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedCondition;

/**
 * When the page an element stood on has been left. Asked in the middle of that, the browser's driver may answer that the node
 * belongs to no document, instead of that it is stale: then it is asked again.
 */
public final class Gone implements ExpectedCondition<Boolean> {

    private final WebElement element;

    private Gone(WebElement element) {
        this.element = element;
    }

    /** The condition to wait for after what leaves the page. */
    public static Gone gone(WebElement element) {
        return new Gone(element);
    }

    @Override
    public Boolean apply(WebDriver browser) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException left) {
            return true;
        } catch (WebDriverException leaving) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "the page to be left";
    }
}
