package org.unionledger.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application on a real PostgreSQL. All classes that carry it, and nothing else that changes the
 * context (no {@code @MockitoBean}, no properties), share one application, started once in a run.
 *
 * <pre>{@code
 * @LedgerTest
 * class OrganizationControllerTests {
 *     @Autowired MockMvcTester mvc;
 *     @Autowired Organizations organizations;
 *     …
 * }
 * }</pre>
 *
 * <p>Each class finds the database as it is after the first start: what other classes wrote is gone. The methods of a
 * class see each other's commits, unless the class is also {@code @Transactional}: then each method is rolled back.
 *
 * <p>It has a real web server, too, for {@link Journey}s: so that these share it, and nobody starts another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "union-ledger.db.url=" + LedgerTest.OF_THE_TEST)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // else every answer is set in lines, in case its test should fail
@Import({SwitchingDataSource.ForTheApplication.class, RememberedPasswords.ForTheApplication.class, As.class})
@TestExecutionListeners(
        listeners = SwitchingDataSource.BeforeEachClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface LedgerTest {

    /** Not an address: keeps the application from starting its own server, the data source is the test's. */
    String OF_THE_TEST = "of-the-test";
}
