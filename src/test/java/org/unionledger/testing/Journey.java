package org.unionledger.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey through the running application in a real browser. Its methods take a Selenium {@code WebDriver} with an empty
 * profile, forgotten behind each; a failed one leaves a picture in {@code target/journeys}.
 *
 * <pre>{@code
 * @Journey
 * class ImportJourneyTests {
 *     @LocalServerPort int port;
 *
 *     @Test
 *     void a_file_is_dropped_and_booked(WebDriver browser) { … }
 * }
 * }</pre>
 *
 * <p>Skipped, loudly, where no Chromium with its driver is installed; failed there when the environment says
 * {@code UNION_LEDGER_JOURNEYS=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("journey")
@ExtendWith(Browser.class)
@LedgerTest
public @interface Journey {}
